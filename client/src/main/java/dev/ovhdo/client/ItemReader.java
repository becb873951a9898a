package dev.ovhdo.client;

import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.internal.ParallelExecutor;
import dev.ovhdo.client.internal.Pipeline;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Reads a list of ids, and then the item of each id.
 *
 * @param <T> the type of an item
 */
final class ItemReader<T> {
  private final Pipeline pipeline;
  private final ParallelExecutor executor;
  private final Function<String, Request> item;
  private final BiFunction<FailedCall, JsonNode, T> decode;

  /**
   * Creates a reader.
   *
   * @param item creates the request for the item of an id
   * @param decode creates an item from the call that read it and its JSON
   */
  ItemReader(
      Pipeline pipeline,
      ParallelExecutor executor,
      Function<String, Request> item,
      BiFunction<FailedCall, JsonNode, T> decode) {
    this.pipeline = pipeline;
    this.executor = executor;
    this.item = item;
    this.decode = decode;
  }

  /** Reads the ids, and the items in the order of the ids. */
  Listing<T> read(Request request) {
    List<String> ids = ids(request);
    List<Optional<T>> found;
    try {
      found = executor.map(ids, this::item);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TransportException.interrupted(
          "Reading the items of " + request + " was interrupted", e);
    }
    List<T> items = new ArrayList<>();
    List<String> vanished = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      found.get(i).ifPresentOrElse(items::add, () -> vanished.add(id));
    }
    return new Listing<>(items, vanished);
  }

  private List<String> ids(Request request) {
    Response response = pipeline.exchange(request);
    JsonNode body = response.body();
    List<String> ids = new ArrayList<>();
    boolean understood = body.isArray() || body.isNull();
    for (JsonNode id : body) {
      understood &= id.isValueNode() && !id.isNull();
      ids.add(id.asString(""));
    }
    if (!understood) {
      throw new DecodeException(about(request, response), "it is not a list of ids", null);
    }
    return ids;
  }

  /**
   * Reads an item. Only a 404 of this request means that the item no longer exists; a 404 of a call
   * during decoding is a failure.
   */
  private Optional<T> item(String id) {
    Request request = item.apply(id);
    Response response;
    try {
      response = pipeline.exchange(request);
    } catch (NotFoundException e) {
      return Optional.empty();
    }
    return Optional.of(decode.apply(about(request, response), response.body()));
  }

  private static FailedCall about(Request request, Response response) {
    return new FailedCall(
        request.method(), request.template(), request.path(), response.attempts());
  }
}

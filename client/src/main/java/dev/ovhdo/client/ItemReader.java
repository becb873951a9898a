package dev.ovhdo.client;

import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.error.UnexpectedStatusException;
import dev.ovhdo.client.internal.ParallelExecutor;
import dev.ovhdo.client.internal.Pipeline;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    List<Outcome<T>> outcomes;
    try {
      outcomes = executor.map(ids, this::item);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TransportException.interrupted(
          "Reading the items of " + request + " was interrupted", e);
    }
    List<T> items = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    for (Outcome<T> outcome : outcomes) {
      outcome.addTo(items, unread);
    }
    if (items.isEmpty()
        && !unread.isEmpty()
        && unread.stream().allMatch(item -> item.reason() instanceof NotGrantedException)) {
      throw unread.get(0).reason();
    }
    return new Listing<>(items, unread);
  }

  /** Returns the ids; null and blank texts are left out, because no item has such an id. */
  private List<String> ids(Request request) {
    Response response = pipeline.exchange(request);
    if (response.empty()) {
      throw new DecodeException(
          about(request, response), "it is empty, but a list of ids is expected", null);
    }
    JsonNode body = response.body();
    List<String> ids = new ArrayList<>();
    boolean understood = body.isArray() || body.isNull();
    for (JsonNode id : body) {
      understood &= id.isValueNode();
      String text = id.asString("");
      if (!text.isBlank()) {
        ids.add(text);
      }
    }
    if (!understood) {
      throw new DecodeException(about(request, response), "it is not a list of ids", null);
    }
    return ids;
  }

  /**
   * Reads an item. An answer about this item becomes an unread item; a failure that concerns every
   * call, and a failure of another call during decoding, end the list.
   */
  private Outcome<T> item(String id) {
    Request request = item.apply(id);
    Response response;
    try {
      response = pipeline.exchange(request);
    } catch (ApiException e) {
      if (concernsEveryCall(e)) {
        throw e;
      }
      return Outcome.unread(id, e);
    } catch (DecodeException e) {
      return Outcome.unread(id, e);
    }
    try {
      return Outcome.read(decode.apply(about(request, response), response.body()));
    } catch (DecodeException e) {
      return Outcome.unread(id, e);
    }
  }

  private static boolean concernsEveryCall(ApiException failure) {
    return failure instanceof InvalidCredentialException
        || failure instanceof RateLimitedException
        || failure instanceof UnexpectedStatusException;
  }

  private static FailedCall about(Request request, Response response) {
    return new FailedCall(
        request.method(), request.template(), request.path(), response.attempts());
  }

  /** Exactly one of the two: the item, or why it could not be read. */
  private record Outcome<T>(@Nullable T item, @Nullable Unread unread) {
    static <T> Outcome<T> read(T item) {
      return new Outcome<>(item, null);
    }

    static <T> Outcome<T> unread(String id, OvhException reason) {
      return new Outcome<>(null, new Unread(id, reason));
    }

    void addTo(List<T> items, List<Unread> unreadItems) {
      if (item != null) {
        items.add(item);
      } else if (unread != null) {
        unreadItems.add(unread);
      }
    }
  }
}

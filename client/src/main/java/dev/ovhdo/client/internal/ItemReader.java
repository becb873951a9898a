package dev.ovhdo.client.internal;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.Request;
import dev.ovhdo.client.Response;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.TransportException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a list of ids and then the item of each.
 *
 * @param <T> the kind of item
 */
public final class ItemReader<T> {
  private final Pipeline pipeline;
  private final FanOut fanOut;
  private final Function<String, Request> item;
  private final Function<JsonNode, T> decode;

  /**
   * Says how to read an item.
   *
   * @param item makes the call that reads the item of an id
   * @param decode makes an item from its JSON
   */
  public ItemReader(
      Pipeline pipeline,
      FanOut fanOut,
      Function<String, Request> item,
      Function<JsonNode, T> decode) {
    this.pipeline = pipeline;
    this.fanOut = fanOut;
    this.item = item;
    this.decode = decode;
  }

  /** Reads the ids, and all items in their order. */
  public Listing<T> read(Request request) {
    List<String> ids = ids(request);
    AtomicReferenceArray<@Nullable T> found = new AtomicReferenceArray<>(ids.size());
    try {
      fanOut.forEach(ids.size(), i -> found.set(i, item(ids.get(i))));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TransportException.interrupted(
          "Reading the items of " + request + " was interrupted", e);
    }
    List<T> items = new ArrayList<>();
    List<String> vanished = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      T there = found.get(i);
      if (there == null) {
        vanished.add(ids.get(i));
      } else {
        items.add(there);
      }
    }
    return new Listing<>(items, vanished);
  }

  private List<String> ids(Request request) {
    Response answer = pipeline.exchange(request);
    JsonNode body = answer.body();
    if (!body.isArray() && !body.isNull()) {
      FailedCall call =
          new FailedCall(
              request.method(), request.template(), request.template(), answer.attempts());
      throw new DecodeException(call, "it is no list of ids", null);
    }
    List<String> ids = new ArrayList<>();
    body.forEach(id -> ids.add(id.asString()));
    return ids;
  }

  /** Returns null where the item vanished; a 404 of a call that decoding makes is a failure. */
  private @Nullable T item(String id) {
    JsonNode body;
    try {
      body = pipeline.exchange(item.apply(id)).body();
    } catch (NotFoundException e) {
      return null;
    }
    return decode.apply(body);
  }
}

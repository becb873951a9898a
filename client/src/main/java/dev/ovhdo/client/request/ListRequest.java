package dev.ovhdo.client.request;

import dev.ovhdo.client.error.FailedCall;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A list of ids, and how the item of each id is read.
 *
 * @param <T> the type of an item
 * @param ids a request for an array of ids; a {@code null} response counts as an empty array
 * @param item creates the request for the item of an id; the id is passed as text
 * @param decode creates an item from the call that read it and its JSON
 * @param hasObjects whether OVHcloud can answer the request for ids with pages of objects instead,
 *     which the schema of the route tells. The objects come from a cache of OVHcloud, which the
 *     client asks to renew
 */
public record ListRequest<T>(
    Request ids,
    Function<String, Request> item,
    BiFunction<FailedCall, JsonNode, T> decode,
    boolean hasObjects) {

  /** Checks the components. */
  public ListRequest {
    Objects.requireNonNull(ids, "ids");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(decode, "decode");
  }

  /** Returns a request whose items are read from their own routes. */
  public static <T> ListRequest<T> of(
      Request ids, Function<String, Request> item, Function<JsonNode, T> decode) {
    return new ListRequest<>(ids, item, (call, json) -> decode.apply(json), false);
  }

  /** Returns a copy for a route that can also answer with pages of objects. */
  public ListRequest<T> withObjects() {
    return new ListRequest<>(ids, item, decode, true);
  }

  ListRequest<T> withoutObjects() {
    return new ListRequest<>(ids, item, decode, false);
  }
}

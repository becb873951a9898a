package dev.ovhdo.catalog.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a call carries, nothing of it encoded.
 *
 * @param path the values of the path's parameters by name, as {@link
 *     dev.ovhdo.catalog.RouteMatch#parameters} gives them
 * @param query the names and values of the query, in its order; a name may occur again
 * @param headers by name; only those that the route knows are looked at
 * @param body the JSON; null if there is no body
 */
public record Call(
    Map<String, String> path,
    List<Map.Entry<String, String>> query,
    Map<String, String> headers,
    @Nullable JsonNode body) {

  /** Copies the collections, keeping their order. */
  public Call {
    path = Collections.unmodifiableMap(new LinkedHashMap<>(path));
    query = List.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /** A call with these values in its path and nothing else. */
  public static Call of(Map<String, String> path) {
    return new Call(path, List.of(), Map.of(), null);
  }

  /** Returns the same call with another query. */
  public Call withQuery(List<Map.Entry<String, String>> query) {
    return new Call(path, query, headers, body);
  }

  /** Returns the same call with other headers. */
  public Call withHeaders(Map<String, String> headers) {
    return new Call(path, query, headers, body);
  }

  /** Returns the same call with another body, or without one. */
  public Call withBody(@Nullable JsonNode body) {
    return new Call(path, query, headers, body);
  }

  /** Returns the names in it, and no values: there may be secrets among them. */
  @Override
  public String toString() {
    return "Call[path=%s, query=%s, headers=%s, body=%s]"
        .formatted(
            path.keySet(),
            query.stream().map(Map.Entry::getKey).toList(),
            headers.keySet(),
            body == null ? "none" : body.propertyNames());
  }
}

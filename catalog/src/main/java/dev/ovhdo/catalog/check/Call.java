package dev.ovhdo.catalog.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The content of a call, not percent-encoded.
 *
 * @param path the values of the path parameters by name, as {@link
 *     dev.ovhdo.catalog.RouteMatch#parameters} returns them
 * @param query the names and values of the query, in its order; a name may be repeated
 * @param headers the headers by name; headers that the route does not have are ignored
 * @param body the JSON body; null for none
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

  /** Returns a call with these path parameters, without query, headers and body. */
  public static Call of(Map<String, String> path) {
    return new Call(path, List.of(), Map.of(), null);
  }

  /** Returns a copy with this query. */
  public Call withQuery(List<Map.Entry<String, String>> query) {
    return new Call(path, query, headers, body);
  }

  /** Returns a copy with these headers. */
  public Call withHeaders(Map<String, String> headers) {
    return new Call(path, query, headers, body);
  }

  /** Returns a copy with this body; null for none. */
  public Call withBody(@Nullable JsonNode body) {
    return new Call(path, query, headers, body);
  }

  /** Returns the names only: the values may be secrets. */
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

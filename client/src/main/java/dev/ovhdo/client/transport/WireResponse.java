package dev.ovhdo.client.transport;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer as it came off the wire.
 *
 * @param status the HTTP status
 * @param headers all values by name; names are looked up in any case
 * @param body the bytes, empty where there were none
 */
public record WireResponse(int status, Map<String, List<String>> headers, byte[] body) {
  /** Copies the headers into a map that ignores case. */
  public WireResponse {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    headers = Collections.unmodifiableMap(copy);
  }

  /**
   * Returns the first value of a header.
   *
   * @param name in any case
   */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** Returns status and size only: headers and body may hold secrets. */
  @Override
  public String toString() {
    return status + ", " + body.length + " bytes";
  }
}

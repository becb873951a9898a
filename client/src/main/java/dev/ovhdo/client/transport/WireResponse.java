package dev.ovhdo.client.transport;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An HTTP response as it was received.
 *
 * @param status the HTTP status
 * @param headers all values by name; the case of names is ignored
 * @param body the bytes; empty if the response has no body
 */
public record WireResponse(int status, Map<String, List<String>> headers, byte[] body) {
  /** Copies the headers into a map that ignores the case of names. */
  public WireResponse {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    headers = Collections.unmodifiableMap(copy);
  }

  /**
   * Returns the first value of a header.
   *
   * @param name the name; case is ignored
   */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** Returns status and size only: headers and body may contain secrets. */
  @Override
  public String toString() {
    return status + ", " + body.length + " bytes";
  }
}

package dev.ovhdo.client.transport;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as it is sent. The body is shared, not copied, and must not be modified: the
 * signature covers exactly these bytes.
 *
 * @param method the HTTP method
 * @param uri the whole URL, percent-encoded
 * @param headers one value for each name
 * @param body the bytes; null for a request without a body
 * @param timeout how long the whole exchange may take, up to the last byte of the response
 */
public record WireRequest(
    HttpMethod method,
    URI uri,
    Map<String, String> headers,
    byte @Nullable [] body,
    Duration timeout) {
  /** Copies the headers. */
  public WireRequest {
    headers = Map.copyOf(headers);
  }

  /** Returns method and URL only: headers and body may contain secrets. */
  @Override
  public String toString() {
    return method + " " + uri;
  }
}

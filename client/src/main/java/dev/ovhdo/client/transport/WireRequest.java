package dev.ovhdo.client.transport;

import dev.ovhdo.client.HttpMethod;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes on the wire. The body is shared, not copied: treat it as immutable, since
 * the signature covers exactly these bytes.
 *
 * @param method the HTTP method
 * @param uri the whole URL, encoded, sent as it is
 * @param headers one value a name
 * @param body the bytes, or null for a request without a body
 * @param timeout how long the whole exchange may take, the last byte of the answer included
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

  /** Returns method and URL only: headers and body hold secrets. */
  @Override
  public String toString() {
    return method + " " + uri;
  }
}

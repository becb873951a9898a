package dev.ovhdo.client.transport;

import java.io.IOException;

/**
 * Sends an HTTP request and returns the whole response. The client uses the network only through
 * this interface; a replacement, {@code builder().transport(request -> …)}, can record, replay or
 * redirect requests.
 *
 * <p>An implementation must be thread-safe. It does not follow redirects, does not repeat requests,
 * and returns responses of every status.
 */
@FunctionalInterface
public interface Transport extends AutoCloseable {
  /**
   * Sends a request, and waits for the last byte of the response.
   *
   * @param request the request, complete and signed
   * @return the response, of any status
   * @throws NotSentException if the server certainly did not receive the request
   * @throws ResponseTooLargeException if the response has more bytes than the transport accepts
   * @throws IOException if no complete response was received; {@link
   *     java.net.http.HttpTimeoutException} after the time-out of the request
   * @throws InterruptedException if the thread is interrupted; the exchange is aborted
   */
  WireResponse send(WireRequest request) throws IOException, InterruptedException;

  /** Closes connections and ends threads. The default implementation does nothing. */
  @Override
  default void close() {}
}

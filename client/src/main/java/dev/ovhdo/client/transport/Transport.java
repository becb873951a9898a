package dev.ovhdo.client.transport;

import java.io.IOException;

/**
 * Sends one HTTP request and returns the whole answer. This is all that the client asks of the
 * network; give the builder your own in one line, {@code builder().transport(request -> …)}, to
 * record, replay or reroute.
 *
 * <p>An implementation must be safe for use by many threads. It neither follows redirects nor
 * repeats anything, and returns whatever status came.
 */
@FunctionalInterface
public interface Transport extends AutoCloseable {
  /**
   * Sends a request, and waits for the last byte of the answer.
   *
   * @param request what to send, complete and signed
   * @return the answer, whatever its status
   * @throws NotSentException if the server certainly never saw the request
   * @throws IOException if no complete answer came; {@link java.net.http.HttpTimeoutException} when
   *     the request's time was up
   * @throws InterruptedException when the thread is interrupted; the exchange is abandoned
   */
  WireResponse send(WireRequest request) throws IOException, InterruptedException;

  /** Lets go of connections and threads. Does nothing unless the implementation holds any. */
  @Override
  default void close() {}
}

package dev.ovhdo.client.transport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Is notified of each attempt of each call, for logs and for the {@code --debug} option of a tool.
 * Secrets in headers and JSON bodies are redacted before. Called on the thread of the call; must
 * not throw.
 */
@FunctionalInterface
public interface CallListener {
  /**
   * Called when an attempt is over.
   *
   * @param attempt the attempt
   */
  void onAttempt(Attempt attempt);

  /**
   * Returns whether {@link #onAttempt} reads the body of the response. Searching a long body for
   * secrets takes longer than reading it, so a listener that reads only some bodies should override
   * this method. The default implementation returns true.
   *
   * @param request the request, without secrets
   * @return false to receive the response with an empty body
   */
  default boolean readsResponseBody(WireRequest request) {
    return true;
  }

  /**
   * Called before a call waits, for the next attempt or because of the rate limit. The default
   * implementation does nothing.
   *
   * @param wait the wait
   */
  default void onWait(Wait wait) {}

  /**
   * A wait of a call, without secrets.
   *
   * @param request the request that is sent after the wait
   * @param duration how long the call waits
   * @param reason why, as a clause: {@code before attempt 2}
   */
  record Wait(WireRequest request, Duration duration, String reason) {}

  /**
   * One attempt of a call, without secrets.
   *
   * @param number from 1
   * @param request the request
   * @param response the response; null if none was received
   * @param failure why no response was received; null if one was
   * @param duration the time from the first byte sent to the last byte received
   */
  record Attempt(
      int number,
      WireRequest request,
      @Nullable WireResponse response,
      @Nullable Exception failure,
      Duration duration) {}
}

package dev.ovhdo.client;

import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sees each attempt of each call, for logs and for the {@code --debug} of a tool. Secrets in
 * headers and JSON bodies are masked before a listener sees them. Called on the thread of the call;
 * must not throw.
 */
@FunctionalInterface
public interface CallListener {
  /**
   * One attempt is over.
   *
   * @param attempt what happened
   */
  void attempted(Attempt attempt);

  /**
   * One attempt of a call, masked.
   *
   * @param number from 1
   * @param request what was sent
   * @param response what came back; null where nothing did
   * @param failure why nothing came back; null where something did
   * @param took from the first byte sent to the last one received
   */
  record Attempt(
      int number,
      WireRequest request,
      @Nullable WireResponse response,
      @Nullable Exception failure,
      Duration took) {}
}

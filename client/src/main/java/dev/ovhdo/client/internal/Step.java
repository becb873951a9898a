package dev.ovhdo.client.internal;

import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;

/** A step of the pipeline, which passes the call to the next step. Thread-safe. */
@FunctionalInterface
interface Step {
  /**
   * Sends a call through this step and all following steps.
   *
   * @throws IOException if no complete response was received
   * @throws InterruptedException if the thread is interrupted
   */
  WireResponse send(Call call) throws IOException, InterruptedException;
}

package dev.ovhdo.client.internal;

import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;

/** A step of the pipeline. Thread-safe. */
@FunctionalInterface
interface Step {
  /**
   * Sends a call through this step and the following ones.
   *
   * @param next the following steps
   * @throws IOException if no complete response was received
   * @throws InterruptedException if the thread is interrupted
   */
  WireResponse send(Call call, Next next) throws IOException, InterruptedException;

  /** Returns this step together with the following ones. */
  default Next before(Next next) {
    return call -> send(call, next);
  }

  /** The following steps of a step. */
  @FunctionalInterface
  interface Next {
    /**
     * Sends a call through these steps.
     *
     * @throws IOException if no complete response was received
     * @throws InterruptedException if the thread is interrupted
     */
    WireResponse send(Call call) throws IOException, InterruptedException;
  }
}

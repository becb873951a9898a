package dev.ovhdo.client.internal;

import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;

/** One step of a call: does its part and hands on to the next. Safe for use by many threads. */
@FunctionalInterface
interface Step {
  /**
   * Sends a call through this step and all that follow.
   *
   * @throws IOException if no complete answer came
   * @throws InterruptedException when the thread is interrupted
   */
  WireResponse send(Call call) throws IOException, InterruptedException;
}

package dev.ovhdo.client.internal;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The number of repetitions that a client may still send, so that an outage of the server is not
 * multiplied by the clients. A repetition takes 1 and a success returns 0.2, up to 100. One
 * instance is shared by all threads and consumer keys of a client. Thread-safe.
 */
public final class RetryBudget {
  /** The costs are counted in fifths of a repetition. */
  private static final int REPETITION = 5;

  private static final int FULL = 100 * REPETITION;

  private final AtomicInteger left = new AtomicInteger(FULL);

  /** Takes a repetition out of the budget; returns false, and takes nothing, if it is empty. */
  boolean take() {
    return left.getAndUpdate(now -> now < REPETITION ? now : now - REPETITION) >= REPETITION;
  }

  /** Returns the share of a success to the budget. */
  void succeeded() {
    if (left.get() < FULL) {
      left.updateAndGet(now -> Math.min(FULL, now + 1));
    }
  }
}

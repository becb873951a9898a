package dev.ovhdo.client.internal;

import dev.ovhdo.client.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Pauses all requests of a client for a time. Shared by all consumer keys of the client. */
public final class RateLimiter {
  private final TimeSource time;
  private final long origin;

  /** In nanoseconds since the origin, so that values can be compared. */
  private final AtomicLong pausedUntil = new AtomicLong();

  /**
   * Creates a limiter without a pause.
   *
   * @param time the source of the monotonic clock and of the sleep function
   */
  public RateLimiter(TimeSource time) {
    this.time = time;
    this.origin = time.nanoTime().getAsLong();
  }

  /** Pauses all requests for a duration from now. */
  void pauseFor(Duration wait) {
    pausedUntil.accumulateAndGet(sinceOrigin() + wait.toNanos(), Math::max);
  }

  /** Waits until the pause is over. */
  void await() throws InterruptedException {
    long left = pausedUntil.get() - sinceOrigin();
    if (left > 0) {
      time.sleeper().sleep(Duration.ofNanos(left));
    }
  }

  private long sinceOrigin() {
    return time.nanoTime().getAsLong() - origin;
  }
}

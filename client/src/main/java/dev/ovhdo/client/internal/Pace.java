package dev.ovhdo.client.internal;

import dev.ovhdo.client.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** When the next call may go out. Shared by all calls of a client, whatever their consumer key. */
public final class Pace {
  private final TimeSource time;
  private final long origin;

  /** In nanoseconds since the origin, so that plain comparison holds. */
  private final AtomicLong openFrom = new AtomicLong();

  /**
   * A pace at which every call may go out at once.
   *
   * @param time the monotonic clock and the sleep of this are used
   */
  public Pace(TimeSource time) {
    this.time = time;
    this.origin = time.nanoTime().getAsLong();
  }

  /** Lets no call out for this long from now. */
  void holdFor(Duration wait) {
    openFrom.accumulateAndGet(sinceOrigin() + wait.toNanos(), Math::max);
  }

  /** Waits until calls may go out. */
  void await() throws InterruptedException {
    long left = openFrom.get() - sinceOrigin();
    if (left > 0) {
      time.sleeper().sleep(Duration.ofNanos(left));
    }
  }

  private long sinceOrigin() {
    return time.nanoTime().getAsLong() - origin;
  }
}

package dev.ovhdo.client.internal;

import dev.ovhdo.client.time.TimeSource;
import java.time.Duration;

/**
 * The attempts of a call so far. The copies of a call share one instance; only the thread of the
 * call uses it.
 */
final class Attempts {
  private final TimeSource time;
  private final long begin;
  private int count;
  private long allowed = Long.MAX_VALUE;
  private boolean uncertain;

  Attempts(TimeSource time) {
    this.time = time;
    this.begin = time.nanoTime().getAsLong();
  }

  /** Counts an attempt that starts now. */
  void start() {
    count++;
  }

  /** Returns how often the request was sent. */
  int count() {
    return count;
  }

  /** Returns the time since the call began. */
  Duration duration() {
    return Duration.ofNanos(time.nanoTime().getAsLong() - begin);
  }

  /** Limits the time of all attempts and waits together, from the beginning of the call. */
  void endAfter(Duration limit) {
    allowed = limit.toNanos();
  }

  /** Returns the time until the limit; zero or negative after it. */
  Duration left() {
    return Duration.ofNanos(allowed - (time.nanoTime().getAsLong() - begin));
  }

  /** Records that the last attempt may have been carried out, although it failed. */
  void markUncertain() {
    uncertain = true;
  }

  /** Returns whether an attempt that failed may have been carried out. */
  boolean isUncertain() {
    return uncertain;
  }
}

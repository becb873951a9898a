package dev.ovhdo.client.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * The time of the server's clock at one value of the local monotonic clock, which cannot be set.
 *
 * @param serverTime the server's time, in whole seconds
 * @param nanoTime the value of the monotonic clock, in nanoseconds
 */
record ClockReading(Instant serverTime, long nanoTime) {

  /** Returns the server's time at another value of the monotonic clock. */
  Instant at(long moment) {
    return serverTime.plusNanos(moment - nanoTime);
  }

  /**
   * Returns whether the readings differ by more than rounding, which is one second. They do after a
   * suspend of the machine, because the monotonic clock may stop during it.
   */
  boolean differsFrom(ClockReading other) {
    Duration difference = Duration.between(other.at(nanoTime), serverTime).abs();
    return difference.compareTo(Duration.ofSeconds(2)) >= 0;
  }
}

package dev.ovhdo.client.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * What the server's clock showed at one moment of the local monotonic clock, which nobody can set.
 *
 * @param shown the server's time, in whole seconds
 * @param nanoTime the moment, in nanoseconds
 */
record ClockReading(Instant shown, long nanoTime) {

  /** Returns the server's time at another moment of the monotonic clock. */
  Instant at(long moment) {
    return shown.plusNanos(moment - nanoTime);
  }

  /**
   * Returns whether the two tell different times. They do after a laptop slept, because the
   * monotonic clock may stand still meanwhile; a second of difference is rounding.
   */
  boolean differsFrom(ClockReading other) {
    Duration difference = Duration.between(other.at(nanoTime), shown).abs();
    return difference.compareTo(Duration.ofSeconds(2)) >= 0;
  }
}

package dev.ovhdo.client.wait;

import java.time.Duration;

/**
 * The options for waiting.
 *
 * @param deadline how long to wait at most; 60 min by default
 * @param interval the time between two polls; 5 s by default
 * @param notFoundGracePeriod how long 404 and 500 are tolerated, because OVHcloud registers a new
 *     task with a delay; 5 min by default. {@code TransportException}s and 502 to 504 are tolerated
 *     until the deadline
 */
public record WaitOptions(Duration deadline, Duration interval, Duration notFoundGracePeriod) {
  /** Checks the components. */
  public WaitOptions {
    if (deadline.isNegative()) {
      throw new IllegalArgumentException("the time limit must not be negative: " + deadline);
    }
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("the interval must be greater than zero: " + interval);
    }
    if (notFoundGracePeriod.isNegative()) {
      throw new IllegalArgumentException(
          "the grace period must not be negative: " + notFoundGracePeriod);
    }
  }

  /**
   * Returns the default options: 60 minutes, a poll every 5 seconds, 404 and 500 tolerated for 5
   * minutes.
   */
  public static WaitOptions standard() {
    return new WaitOptions(Duration.ofMinutes(60), Duration.ofSeconds(5), Duration.ofMinutes(5));
  }

  /** Returns a copy with this deadline. */
  public WaitOptions withDeadline(Duration limit) {
    return new WaitOptions(limit, interval, notFoundGracePeriod);
  }

  /** Returns a copy with this time between two polls. */
  public WaitOptions withInterval(Duration pause) {
    return new WaitOptions(deadline, pause, notFoundGracePeriod);
  }

  /** Returns a copy that tolerates 404 and 500 for this long. */
  public WaitOptions withNotFoundGracePeriod(Duration period) {
    return new WaitOptions(deadline, interval, period);
  }
}

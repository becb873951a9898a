package dev.ovhdo.client.wait;

import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.error.TransportException;
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

  /**
   * Returns whether a poll may fail in this way without ending the wait: with 404 and 500 within
   * the grace period, because OVHcloud registers new resources with a delay; with 408, 429, 502 to
   * 504, network failures and answers that are not understood, such as the page of a load balancer,
   * until the deadline. If the thread is interrupted, no network failure is tolerated.
   *
   * @param failure the failure of a poll
   * @param waited the time since the begin of the wait
   */
  public boolean tolerates(OvhException failure, Duration waited) {
    boolean inGracePeriod = waited.compareTo(notFoundGracePeriod) <= 0;
    if (failure instanceof NotFoundException) {
      return inGracePeriod;
    }
    if (failure instanceof ServerErrorException error) {
      return inGracePeriod || error.status() != 500;
    }
    return failure instanceof RateLimitedException
        || failure instanceof DecodeException
        || (failure instanceof TransportException && !Thread.currentThread().isInterrupted());
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

package dev.ovhdo.client;

import java.time.Duration;
import java.util.Objects;

/**
 * How often and after which wait a call is repeated. What may be repeated is not a setting: a
 * {@code GET} after a connection failure, 408, 429 and 502 to 504; anything else only where the
 * server certainly never saw it, so that nothing is ever done twice. A wait is random between zero
 * and {@code base * 2^(n-1)}, at most {@code cap} (full jitter); a {@code Retry-After} of the
 * server counts instead, up to {@code longestRetryAfter}, beyond which the call fails at once.
 *
 * @param maxAttempts the first attempt included, at least 1; 3 by default. More for batch work at
 *     night, 1 where a person would rather repeat it by hand
 * @param base 500 ms by default
 * @param cap 10 s by default
 * @param longestRetryAfter 60 s by default
 */
public record RetryPolicy(
    int maxAttempts, Duration base, Duration cap, Duration longestRetryAfter) {
  /** Checks the parts. */
  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("At least one attempt is needed, not " + maxAttempts);
    }
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(cap, "cap");
    Objects.requireNonNull(longestRetryAfter, "longestRetryAfter");
  }

  /** Three attempts with the waits of the class description. */
  public static RetryPolicy standard() {
    return new RetryPolicy(
        3, Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofSeconds(60));
  }

  /** One attempt, whatever happens. */
  public static RetryPolicy none() {
    return standard().withMaxAttempts(1);
  }

  /** Returns a copy with this many attempts, the first one included. */
  public RetryPolicy withMaxAttempts(int attempts) {
    return new RetryPolicy(attempts, base, cap, longestRetryAfter);
  }
}

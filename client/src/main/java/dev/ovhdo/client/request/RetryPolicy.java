package dev.ovhdo.client.request;

import java.time.Duration;
import java.util.Objects;

/**
 * How often and after which delay a request is repeated. Which requests are repeated is not
 * configurable: a {@code GET} after a connection failure, 408, 429 and 502 to 504, and once after
 * 500; other methods only if the server certainly did not receive the request, so that no operation
 * runs twice. The delay before attempt n+1 is random between zero and {@code base * 2^(n-1)}, at
 * most {@code cap} (full jitter). A {@code Retry-After} header of the server replaces it; if that
 * is longer than {@code longestRetryAfter}, the request fails at once.
 *
 * @param maxAttempts the number of attempts, including the first, at least 1; 3 by default. Use
 *     more for batch jobs, and 1 if the user decides about a repetition
 * @param baseDelay the upper limit of the first delay; 500 ms by default
 * @param maxDelay the upper limit of every delay; 10 s by default
 * @param maxRetryAfter the longest {@code Retry-After} that is obeyed; 60 s by default
 */
public record RetryPolicy(
    int maxAttempts, Duration baseDelay, Duration maxDelay, Duration maxRetryAfter) {
  /** Checks the components. */
  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("At least one attempt is needed, not " + maxAttempts);
    }
    Objects.requireNonNull(baseDelay, "base");
    Objects.requireNonNull(maxDelay, "cap");
    Objects.requireNonNull(maxRetryAfter, "longestRetryAfter");
  }

  /** Returns the default policy: three attempts, with the delays of the class description. */
  public static RetryPolicy standard() {
    return new RetryPolicy(
        3, Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofSeconds(60));
  }

  /** Returns a policy with a single attempt. */
  public static RetryPolicy none() {
    return standard().withMaxAttempts(1);
  }

  /** Returns a copy with this number of attempts, including the first. */
  public RetryPolicy withMaxAttempts(int attempts) {
    return new RetryPolicy(attempts, baseDelay, maxDelay, maxRetryAfter);
  }
}

package dev.ovhdo.client.request;

import java.time.Duration;

/**
 * How often and after which delay a request is repeated. Which requests are repeated is not
 * configurable, so that no operation is carried out twice:
 *
 * <ul>
 *   <li>every request if the server certainly did not receive it, and after 429;
 *   <li>{@code GET}, {@code PUT} and {@code DELETE}, which have the same effect when they are
 *       carried out twice, also after a lost connection, a time-out, 408, 502, 503 and 504;
 *   <li>{@code GET} also after 500, once.
 * </ul>
 *
 * An untrusted certificate and a refusal by a proxy are final. If a {@code DELETE} may have been
 * carried out and its repetition is answered with 404, the resource is deleted: the response is
 * then an empty 204.
 *
 * <p>The delay before attempt n+1 is random between zero and {@code baseDelay * 2^(n-1)}, at most
 * {@code maxDelay} (full jitter). A {@code Retry-After} header of the server replaces it; if that
 * is longer than {@code maxRetryAfter}, the request fails at once. No attempt starts after the
 * deadline, no wait passes it, and the time limit of an attempt is at most the time that is left.
 *
 * <p>Beside this policy, each client has a budget, so that an outage is not multiplied by
 * repetitions: a repetition takes 1 from it, a success returns 0.2, and it holds at most 100, as at
 * the beginning. When it is empty, nothing is repeated.
 *
 * @param maxAttempts the number of attempts, including the first, at least 1; 3 by default. Use
 *     more for batch jobs, and 1 if the user decides about a repetition
 * @param baseDelay the upper limit of the first delay; 500 ms by default
 * @param maxDelay the upper limit of every delay; 10 s by default
 * @param maxRetryAfter the longest {@code Retry-After} that is obeyed; 60 s by default
 * @param deadline how long all attempts and waits of a call together may take; 3 min by default. If
 *     the time limit of one attempt is longer, that limit is also the deadline
 */
public record RetryPolicy(
    int maxAttempts,
    Duration baseDelay,
    Duration maxDelay,
    Duration maxRetryAfter,
    Duration deadline) {
  /** Checks the components. */
  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("At least one attempt is needed, not " + maxAttempts);
    }
    requireNotNegative(baseDelay, "baseDelay");
    requireNotNegative(maxDelay, "maxDelay");
    requireNotNegative(maxRetryAfter, "maxRetryAfter");
    requireNotNegative(deadline, "deadline");
  }

  private static void requireNotNegative(Duration duration, String name) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative: " + duration);
    }
  }

  /** Returns the default policy: three attempts, with the delays of the class description. */
  public static RetryPolicy standard() {
    return new RetryPolicy(
        3,
        Duration.ofMillis(500),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofMinutes(3));
  }

  /** Returns a policy with a single attempt. */
  public static RetryPolicy none() {
    return standard().withMaxAttempts(1);
  }

  /** Returns a copy with this number of attempts, including the first. */
  public RetryPolicy withMaxAttempts(int attempts) {
    return new RetryPolicy(attempts, baseDelay, maxDelay, maxRetryAfter, deadline);
  }

  /** Returns a copy with this limit for all attempts and waits of a call together. */
  public RetryPolicy withDeadline(Duration limit) {
    return new RetryPolicy(maxAttempts, baseDelay, maxDelay, maxRetryAfter, limit);
  }
}

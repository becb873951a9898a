package dev.ovhdo.client.internal;

import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Throttle step: after a 429, all requests of the client wait for the {@code Retry-After} of the
 * response, or for a short time if the response has none.
 */
final class Throttle implements Step {
  private static final int TOO_MANY_REQUESTS = 429;

  private final Step next;
  private final RateLimiter pace;
  private final RetryPolicy policy;
  private final TimeSource time;

  Throttle(Step next, RateLimiter pace, RetryPolicy policy, TimeSource time) {
    this.next = next;
    this.pace = pace;
    this.policy = policy;
    this.time = time;
  }

  @Override
  public WireResponse send(Call call) throws IOException, InterruptedException {
    pace.await();
    WireResponse answer = next.send(call);
    if (answer.status() == TOO_MANY_REQUESTS) {
      Duration wait = RetryAfter.of(answer, time.now()).orElse(policy.baseDelay());
      // After a longer Retry-After, requests are not delayed: each fails at once with the server's
      // message.
      if (wait.compareTo(policy.maxRetryAfter()) <= 0) {
        pace.pauseFor(wait);
      }
    }
    return answer;
  }
}

package dev.ovhdo.client.internal;

import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Rate limit step: after a 429, all requests of the client wait for the {@code Retry-After} of the
 * response, or for a short time if the response has none. One instance is shared by all consumer
 * keys of a client.
 */
public final class RateLimiter implements Step {
  private static final int TOO_MANY_REQUESTS = 429;

  private final RetryPolicy policy;
  private final TimeSource time;
  private final long origin;

  /** In nanoseconds since the origin, so that values can be compared. */
  private final AtomicLong pausedUntil = new AtomicLong();

  /** Creates a limiter without a pause. */
  public RateLimiter(RetryPolicy policy, TimeSource time) {
    this.policy = policy;
    this.time = time;
    this.origin = time.nanoTime().getAsLong();
  }

  @Override
  public WireResponse send(Call call, Next next) throws IOException, InterruptedException {
    awaitEndOfPause();
    WireResponse response = next.send(call);
    if (response.status() == TOO_MANY_REQUESTS) {
      Duration wait = RetryAfter.of(response, time.now()).orElse(policy.baseDelay());
      // After a longer Retry-After, requests are not delayed: each fails at once with the server's
      // message.
      if (wait.compareTo(policy.maxRetryAfter()) <= 0) {
        pauseFor(wait);
      }
    }
    return response;
  }

  /** Pauses all requests for a duration from now. */
  void pauseFor(Duration wait) {
    pausedUntil.accumulateAndGet(sinceOrigin() + wait.toNanos(), Math::max);
  }

  private void awaitEndOfPause() throws InterruptedException {
    long left = pausedUntil.get() - sinceOrigin();
    if (left > 0) {
      time.sleeper().sleep(Duration.ofNanos(left));
    }
  }

  private long sinceOrigin() {
    return time.nanoTime().getAsLong() - origin;
  }
}

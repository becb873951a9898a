package dev.ovhdo.client.internal;

import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.NotSentException;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Retry step: repeats a request if no operation can run twice. A {@code GET} is repeated after a
 * lost connection and after the statuses of an overloaded or restarting server, and once after a
 * 500, which often passes, according to the authors of OVHcloud's Terraform provider; another
 * method only if no connection was made. A request is not repeated after a time-out, because the
 * caller would wait a multiple of the limit.
 */
final class Retry implements Step {
  private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

  private static final int SERVER_ERROR = 500;

  private final RetryPolicy policy;
  private final TimeSource time;
  private final RandomGenerator random;

  Retry(RetryPolicy policy, TimeSource time, RandomGenerator random) {
    this.policy = policy;
    this.time = time;
    this.random = random;
  }

  /**
   * Sends a request until there is a final response.
   *
   * @throws TransportException if no attempt received a response, or the thread was interrupted;
   *     its interrupt flag stays set
   */
  @Override
  public WireResponse send(Call call, Next next) {
    boolean hasFailed = false;
    for (int attempt = 1; ; attempt++) {
      boolean last = attempt >= policy.maxAttempts();
      int sentBefore = call.attempts().count();
      Duration wait = backOff(attempt);
      try {
        WireResponse response = next.send(call);
        if (last || !mayRepeat(call, response, hasFailed)) {
          return response;
        }
        hasFailed |= response.status() == SERVER_ERROR;
        wait = RetryAfter.of(response, time.now()).orElse(wait);
        if (wait.compareTo(policy.maxRetryAfter()) > 0) {
          return response;
        }
      } catch (IOException e) {
        if (last || !mayRepeat(call, e)) {
          throw new TransportException(call.failed(), reason(e), e instanceof NotSentException, e);
        }
      } catch (InterruptedException e) {
        throw interrupted(call, call.attempts().count() == sentBefore, e);
      }
      pause(call, wait);
    }
  }

  private static boolean mayRepeat(Call call, WireResponse response, boolean hasFailed) {
    int status = response.status();
    return call.request().method() == HttpMethod.GET
        && (PASSING.contains(status) || (status == SERVER_ERROR && !hasFailed));
  }

  private static boolean mayRepeat(Call call, IOException failure) {
    if (Thread.currentThread().isInterrupted()) {
      return false;
    }
    return failure instanceof NotSentException
        || (call.request().method() == HttpMethod.GET
            && !(failure instanceof HttpTimeoutException));
  }

  /** Full jitter: clients that failed at the same time do not retry at the same time. */
  private Duration backOff(int attempt) {
    long longest = policy.maxDelay().toNanos();
    long doublings = 1L << Math.min(attempt - 1, 30);
    if (policy.baseDelay().toNanos() <= longest / doublings) {
      longest = policy.baseDelay().toNanos() * doublings;
    }
    return Duration.ofNanos(random.nextLong(longest + 1));
  }

  private void pause(Call call, Duration wait) {
    try {
      time.sleeper().sleep(wait);
    } catch (InterruptedException e) {
      throw interrupted(call, true, e);
    }
  }

  private static TransportException interrupted(
      Call call, boolean notSent, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new TransportException(call.failed(), "the thread was interrupted", notSent, cause);
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }
}

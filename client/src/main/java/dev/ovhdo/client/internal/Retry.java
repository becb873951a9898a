package dev.ovhdo.client.internal;

import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.NotSentException;
import dev.ovhdo.client.transport.ResponseTooLargeException;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.core.JacksonException;

/**
 * Retry step: repeats a request if the operation cannot be carried out twice; {@link RetryPolicy}
 * describes when. Each repetition passes through the following steps again, so that it is signed
 * with the time of its attempt. An attempt that failed although it may have been carried out is
 * recorded in the {@link Attempts} of the call.
 */
final class Retry implements Step {
  private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

  /** A second execution of these methods has the same effect as the first. */
  private static final Set<HttpMethod> IDEMPOTENT =
      Set.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE);

  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final int NOT_FOUND = 404;
  private static final int NO_CONTENT = 204;

  private final RetryPolicy policy;
  private final RetryBudget budget;
  private final Waits waits;
  private final TimeSource time;
  private final RandomGenerator random;

  Retry(
      RetryPolicy policy,
      RetryBudget budget,
      Waits waits,
      TimeSource time,
      RandomGenerator random) {
    this.policy = policy;
    this.budget = budget;
    this.waits = waits;
    this.time = time;
    this.random = random;
  }

  /**
   * Sends a request until there is a final response.
   *
   * @throws DecodeException if the response is too large
   * @throws TransportException if no attempt received a response, or the thread was interrupted;
   *     its interrupt flag stays set
   */
  @Override
  public WireResponse send(Call call, Next next) {
    Attempts attempts = call.attempts();
    attempts.endAfter(longer(policy.deadline(), call.wire().timeout()));
    boolean serverError = false;
    for (int attempt = 1; ; attempt++) {
      int sentBefore = attempts.count();
      Duration wait = backOff(attempt);
      try {
        WireResponse response = next.send(call);
        if (isGone(call, response)) {
          return new WireResponse(NO_CONTENT, response.headers(), new byte[0]);
        }
        wait = RetryAfter.of(response, time.now()).orElse(wait);
        if (!mayRepeat(call, response, serverError)
            || wait.compareTo(policy.maxRetryAfter()) > 0
            || !canRepeat(call, attempt, wait)) {
          return counted(response);
        }
        serverError |= response.status() == SERVER_ERROR;
        if (response.status() >= SERVER_ERROR || response.status() == REQUEST_TIMEOUT) {
          attempts.markUncertain();
        }
      } catch (ResponseTooLargeException e) {
        throw DecodeException.ofNoJson(call.failed(), reason(e));
      } catch (IOException e) {
        boolean notSent = e instanceof NotSentException;
        if (!mayRepeat(call, e) || !canRepeat(call, attempt, wait)) {
          throw new TransportException(call.failed(), reason(e), notSent, e);
        }
        if (!notSent) {
          attempts.markUncertain();
        }
      } catch (InterruptedException e) {
        throw interrupted(call, attempts.count() == sentBefore, e);
      } catch (OvhException e) {
        throw attempts.isUncertain() && !e.mayHaveBeenCarriedOut()
            ? new TransportException(
                call.failed(), "another attempt was not possible: " + e.getMessage(), true, e)
            : e;
      }
      pause(call, wait);
    }
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /**
   * Returns whether the resource of a {@code DELETE} does not exist after an earlier attempt that
   * may have deleted it. A page of a load balancer says nothing about the resource.
   */
  private static boolean isGone(Call call, WireResponse response) {
    if (response.status() != NOT_FOUND
        || call.request().method() != HttpMethod.DELETE
        || !call.attempts().isUncertain()) {
      return false;
    }
    try {
      return Json.read(response.body()).isObject();
    } catch (JacksonException e) {
      return false;
    }
  }

  private static boolean mayRepeat(Call call, WireResponse response, boolean serverError) {
    HttpMethod method = call.request().method();
    return switch (response.status()) {
      case TOO_MANY_REQUESTS -> true;
      case SERVER_ERROR -> method == HttpMethod.GET && !serverError;
      default -> PASSING.contains(response.status()) && IDEMPOTENT.contains(method);
    };
  }

  private static boolean mayRepeat(Call call, IOException failure) {
    if (Thread.currentThread().isInterrupted()) {
      return false;
    }
    return failure instanceof NotSentException notSent
        ? !notSent.isPermanent()
        : IDEMPOTENT.contains(call.request().method());
  }

  /** Returns whether another attempt is allowed; if so, takes it out of the budget. */
  private boolean canRepeat(Call call, int attempt, Duration wait) {
    return attempt < policy.maxAttempts()
        && wait.compareTo(call.attempts().left()) < 0
        && budget.take();
  }

  private WireResponse counted(WireResponse response) {
    if (response.status() < SERVER_ERROR && !PASSING.contains(response.status())) {
      budget.succeeded();
    }
    return response;
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
      waits.sleep(call, wait, "before attempt " + (call.attempts().count() + 1));
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

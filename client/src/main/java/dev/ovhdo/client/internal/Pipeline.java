package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.Response;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.NotSentException;
import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.client.transport.WireRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The steps of a call from request to response. Thread-safe. */
public final class Pipeline {
  private static final Request AUTH_TIME = Request.get("/auth/time").unauthenticated();

  /** The end of the year 9999, in seconds since 1970. */
  private static final long LATEST = 253_402_300_799L;

  private final Resolve resolve;
  private final Retry retry;
  private final Step.Next attempt;
  private final Decode decode;
  private final Authentication authentication;
  private final ClientSecrets secrets;

  /** Creates the pipeline of a client for some credentials. */
  public Pipeline(ClientSettings with, Credentials credentials, ServerClock clock) {
    secrets = new ClientSecrets(credentials);
    resolve = new Resolve(with.endpoint(), with.userAgent(), with.timeout(), with.time());
    retry =
        new Retry(
            with.retryPolicy(),
            with.retryBudget(),
            new Waits(with.listener(), with.time()),
            with.time(),
            with.random());
    authentication = Authentication.of(with, credentials, clock);
    attempt =
        chain(
            List.of(
                with.rateLimiter(), authentication, new Log(with.listener(), with.time(), secrets)),
            sender(with.transport()));
    decode = new Decode(new Advice(with.endpoint(), credentials, clock), secrets, with.time());
  }

  private static Step.Next chain(List<Step> steps, Step.Next last) {
    Step.Next chain = last;
    for (int i = steps.size() - 1; i >= 0; i--) {
      chain = steps.get(i).before(chain);
    }
    return chain;
  }

  /**
   * Returns the last step, which checks the precondition, counts the attempt and passes the request
   * to the transport. The attempt takes at most the time that the steps before, which may wait,
   * have left for the call.
   */
  static Step.Next sender(Transport transport) {
    return call -> {
      Duration left = call.attempts().left();
      if (left.isNegative() || left.isZero()) {
        throw NotSentException.ofPermanent("the time for all attempts ended during a wait", null);
      }
      Runnable precondition = call.request().precondition();
      if (precondition != null) {
        precondition.run();
      }
      call.attempts().start();
      return transport.send(call.limitedTo(left).wire());
    };
  }

  /**
   * Creates the server clock of these settings, which calls {@code /auth/time} with a pipeline of
   * its own.
   */
  public static ServerClock clock(ClientSettings with, Credentials credentials) {
    return new ServerClock(
        with.time(),
        ClockFile.of(with.cacheFolder(), with.endpoint()),
        clock -> {
          Response response = new Pipeline(with, credentials, clock).exchange(AUTH_TIME);
          long seconds = response.body().isContainer() ? -1 : response.body().asLong(-1);
          if (seconds <= 0 || seconds > LATEST) {
            throw new DecodeException(
                new FailedCall(HttpMethod.GET, "/auth/time", "/auth/time", response.attempts()),
                "it is not a number of seconds",
                null);
          }
          return Instant.ofEpochSecond(seconds);
        });
  }

  /** Sends a request and waits for the response. */
  public Response exchange(Request request) {
    Call call = resolve.resolve(request);
    return decode.decode(call, retry.send(call, attempt));
  }

  /**
   * Returns a request as it would be sent, without secrets. Nothing is sent, and {@code /auth/time}
   * is not called either, so time stamp and signature are placeholders.
   */
  public WireRequest preview(Request request) {
    Call call = authentication.preview(resolve.resolve(request));
    return Redaction.request(call, secrets.of(call));
  }
}

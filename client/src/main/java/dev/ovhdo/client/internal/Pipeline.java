package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Credentials.Application;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.Response;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.WireRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The steps of a call from request to response. Thread-safe. */
public final class Pipeline {
  private static final Request AUTH_TIME = Request.get("/auth/time").unauthenticated();

  private final Resolve resolve;
  private final Retry retry;
  private final Decode decode;
  private final Preview preview;

  private Pipeline(Resolve resolve, Retry retry, Decode decode, Preview preview) {
    this.resolve = resolve;
    this.retry = retry;
    this.decode = decode;
    this.preview = preview;
  }

  /**
   * Assembles the steps: resolve, retry, throttle, authenticate, log, transport, decode. Each step
   * receives its successor, so the last step is created first.
   */
  public static Pipeline assemble(ClientSettings with, Credentials credentials, ServerClock clock) {
    Step transport = new Send(with.transport());
    Step log = new Log(transport, with.listener(), with.time());
    Step authenticate = authenticate(log, with, credentials, clock);
    Step throttle = new Throttle(authenticate, with.rateLimiter(), with.retryPolicy(), with.time());
    Retry retry = new Retry(throttle, with.retryPolicy(), with.time(), with.random());
    return new Pipeline(
        new Resolve(with.endpoint(), with.userAgent(), with.timeout()),
        retry,
        new Decode(new Advice(with.endpoint(), clock), new RequestSecrets(credentials)),
        new Preview(credentials));
  }

  private static Step authenticate(
      Step next, ClientSettings with, Credentials credentials, ServerClock clock) {
    Application application = credentials instanceof Application known ? known : null;
    @Nullable String key = application == null ? null : application.applicationKey();
    Step identify = new Identify(next, with.endpoint(), key);
    return application == null
        ? identify
        : new Sign(next, identify, application, clock, with.time());
  }

  /**
   * Creates the server clock of these settings, which calls {@code /auth/time} with a pipeline of
   * its own.
   */
  public static ServerClock clock(ClientSettings with, Credentials credentials) {
    return new ServerClock(
        with.time(),
        clock -> {
          Response answer = assemble(with, credentials, clock).exchange(AUTH_TIME);
          if (!answer.body().isIntegralNumber()) {
            throw new DecodeException(
                new FailedCall(HttpMethod.GET, "/auth/time", "/auth/time", answer.attempts()),
                "it is not a number of seconds",
                null);
          }
          return Instant.ofEpochSecond(answer.body().asLong());
        });
  }

  /** Sends a request and waits for the response. */
  public Response exchange(Request request) {
    Call call = resolve.resolve(request);
    return decode.decode(call, retry.send(call));
  }

  /** Returns a request as it would be sent, without secrets; sends nothing. */
  public WireRequest preview(Request request) {
    return preview.of(resolve.resolve(request));
  }
}

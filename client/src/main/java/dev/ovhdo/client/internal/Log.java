package dev.ovhdo.client.internal;

import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.CallListener;
import dev.ovhdo.client.transport.CallListener.Attempt;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Log step: passes each attempt, without secrets, to the listener, and logs it: one line on the
 * level DEBUG, headers and bodies too on the level TRACE.
 */
final class Log implements Step {
  private static final Logger LOGGER = System.getLogger("dev.ovhdo.client");

  private final @Nullable CallListener listener;
  private final TimeSource time;
  private final ClientSecrets secrets;

  Log(@Nullable CallListener listener, TimeSource time, ClientSecrets secrets) {
    this.listener = listener;
    this.time = time;
    this.secrets = secrets;
  }

  @Override
  public WireResponse send(Call call, Next next) throws IOException, InterruptedException {
    long begin = time.nanoTime().getAsLong();
    try {
      WireResponse response = next.send(call);
      show(call, response, null, begin);
      return response;
    } catch (IOException | InterruptedException e) {
      show(call, null, e, begin);
      throw e;
    }
  }

  private void show(
      Call call, @Nullable WireResponse response, @Nullable Exception failure, long begin) {
    Duration took = Duration.ofNanos(time.nanoTime().getAsLong() - begin);
    if (LOGGER.isLoggable(Level.DEBUG)) {
      LOGGER.log(
          Level.DEBUG,
          "{0} {1}: {2} after {3} ms, attempt {4}",
          call.request().method(),
          Redaction.url(call.wire().uri()),
          response == null ? failure : response,
          took.toMillis(),
          call.attempts().count());
    }
    boolean traced = LOGGER.isLoggable(Level.TRACE);
    if (listener == null && !traced) {
      return;
    }
    CallSecrets hidden = secrets.of(call);
    WireRequest request = Redaction.request(call, hidden);
    int number = call.attempts().count();
    Function<@Nullable WireResponse, Attempt> attempt =
        shown ->
            new Attempt(
                number,
                request,
                shown == null ? null : Redaction.response(call, shown, hidden),
                failure,
                took);
    if (traced) {
      LOGGER.log(Level.TRACE, () -> text(attempt.apply(response)));
    }
    CallListener informed = listener;
    if (informed != null) {
      inform(() -> informed.onAttempt(attempt.apply(shownTo(informed, request, response))));
    }
  }

  private static @Nullable WireResponse shownTo(
      CallListener listener, WireRequest request, @Nullable WireResponse response) {
    return response == null || listener.readsResponseBody(request)
        ? response
        : new WireResponse(response.status(), response.headers(), new byte[0]);
  }

  private static String text(Attempt attempt) {
    WireRequest request = attempt.request();
    WireResponse response = attempt.response();
    String sent = request + " " + request.headers() + " " + text(request.body());
    return response == null
        ? sent
        : sent + ": " + response + " " + response.headers() + " " + text(response.body());
  }

  private static String text(byte @Nullable [] body) {
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }

  /** Calls a listener, whose failure must not become a failure of the call. */
  static void inform(Runnable notification) {
    try {
      notification.run();
    } catch (RuntimeException e) {
      LOGGER.log(Level.WARNING, "A call listener failed", e);
    }
  }
}

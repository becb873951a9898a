package dev.ovhdo.client.internal;

import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.CallListener;
import dev.ovhdo.client.transport.CallListener.Attempt;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Log step: passes each attempt, without secrets, to the listener, and logs it on the level DEBUG.
 */
final class Log implements Step {
  private static final Logger LOGGER = System.getLogger("dev.ovhdo.client");

  private final @Nullable CallListener listener;
  private final TimeSource time;

  Log(@Nullable CallListener listener, TimeSource time) {
    this.listener = listener;
    this.time = time;
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
    if (listener != null) {
      notifyListener(listener, call, response, failure, took);
    }
  }

  /** A failure of the listener must not become a failure of a successful call. */
  private static void notifyListener(
      CallListener listener,
      Call call,
      @Nullable WireResponse response,
      @Nullable Exception failure,
      Duration took) {
    try {
      listener.onAttempt(
          new Attempt(
              call.attempts().count(),
              Redaction.request(call.wire()),
              response == null ? null : Redaction.response(response, call.path()),
              failure,
              took));
    } catch (RuntimeException e) {
      LOGGER.log(Level.WARNING, "A call listener failed", e);
    }
  }
}

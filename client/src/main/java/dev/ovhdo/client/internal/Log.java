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

  private final Step next;
  private final @Nullable CallListener listener;
  private final TimeSource time;

  Log(Step next, @Nullable CallListener listener, TimeSource time) {
    this.next = next;
    this.listener = listener;
    this.time = time;
  }

  @Override
  public WireResponse send(Call call) throws IOException, InterruptedException {
    long begin = time.nanoTime().getAsLong();
    try {
      WireResponse answer = next.send(call);
      show(call, answer, null, begin);
      return answer;
    } catch (IOException | InterruptedException e) {
      show(call, null, e, begin);
      throw e;
    }
  }

  private void show(
      Call call, @Nullable WireResponse answer, @Nullable Exception failure, long begin) {
    Duration took = Duration.ofNanos(time.nanoTime().getAsLong() - begin);
    if (LOGGER.isLoggable(Level.DEBUG)) {
      LOGGER.log(
          Level.DEBUG,
          "{0} {1}: {2} after {3} ms, attempt {4}",
          call.request().method(),
          Redaction.url(call.wire().uri()),
          answer == null ? failure : answer,
          took.toMillis(),
          call.attempts());
    }
    if (listener != null) {
      notifyListener(listener, call, answer, failure, took);
    }
  }

  /** A failure of the listener must not become a failure of a successful call. */
  private static void notifyListener(
      CallListener listener,
      Call call,
      @Nullable WireResponse answer,
      @Nullable Exception failure,
      Duration took) {
    try {
      listener.onAttempt(
          new Attempt(
              call.attempts().get(),
              Redaction.request(call.wire()),
              answer == null ? null : Redaction.response(answer, call.path()),
              failure,
              took));
    } catch (RuntimeException e) {
      LOGGER.log(Level.WARNING, "A call listener failed", e);
    }
  }
}

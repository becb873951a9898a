package dev.ovhdo.client.internal;

import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.CallListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The waits of calls, which the listener is notified of. Thread-safe. */
final class Waits {
  private static final Logger LOGGER = System.getLogger("dev.ovhdo.client");

  private final @Nullable CallListener listener;
  private final TimeSource time;

  Waits(@Nullable CallListener listener, TimeSource time) {
    this.listener = listener;
    this.time = time;
  }

  /**
   * Waits.
   *
   * @param reason why the call waits, as a clause that follows the duration
   */
  void sleep(Call call, Duration wait, String reason) throws InterruptedException {
    if (listener != null) {
      try {
        CallSecrets secrets = new CallSecrets(List.of(), call);
        listener.onWait(new CallListener.Wait(Redaction.request(call, secrets), wait, reason));
      } catch (RuntimeException e) {
        LOGGER.log(Level.WARNING, "A call listener failed", e);
      }
    }
    time.sleeper().sleep(wait);
  }
}

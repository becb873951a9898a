package dev.ovhdo.client.internal;

import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.CallListener;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The waits of calls, which the listener is notified of. Thread-safe. */
final class Waits {
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
      CallSecrets secrets = new CallSecrets(List.of(), call);
      CallListener.Wait announced =
          new CallListener.Wait(Redaction.request(call, secrets), wait, reason);
      Log.inform(() -> listener.onWait(announced));
    }
    time.sleeper().sleep(wait);
  }
}

package dev.ovhdo.client.error;

import dev.ovhdo.client.HttpMethod;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** No answer came: connection refused, unknown host, time-out, connection lost. */
public final class TransportException extends OvhException {
  private static final long serialVersionUID = 1L;

  /** What failed. */
  private final FailedCall call;

  /** Whether the server certainly never saw it. */
  private final boolean notSent;

  /**
   * Describes a call without an answer.
   *
   * @param call what was asked
   * @param reason what happened, as a clause: {@code connection refused by 127.0.0.1:8080}
   * @param notSent whether the server certainly never saw the request
   * @param cause the failure underneath
   */
  public TransportException(
      FailedCall call, String reason, boolean notSent, @Nullable Throwable cause) {
    super(describe(call, reason, notSent), cause);
    this.call = Objects.requireNonNull(call, "call");
    this.notSent = notSent;
  }

  private TransportException(FailedCall call, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.call = call;
    this.notSent = true;
  }

  /**
   * A wait outside of any call was interrupted.
   *
   * @param message what was waited for, and what becomes of it
   * @param cause the interruption
   */
  public static TransportException interrupted(String message, InterruptedException cause) {
    return new TransportException(new FailedCall(HttpMethod.GET, "", "", 0), message, cause);
  }

  private static String describe(FailedCall call, String reason, boolean notSent) {
    String times = call.attempts() > 1 ? " (" + call.attempts() + " attempts)" : "";
    String doubt =
        notSent || call.method() == HttpMethod.GET
            ? ""
            : ". OVHcloud may have carried it out all the same: look before you repeat it";
    return call + " got no answer: " + reason + times + doubt;
  }

  /** Returns the call that got no answer; its paths are empty where there was none. */
  public FailedCall call() {
    return call;
  }

  /**
   * Returns true where the request certainly never reached the server, so that repeating it is
   * safe.
   */
  public boolean notSent() {
    return notSent;
  }
}

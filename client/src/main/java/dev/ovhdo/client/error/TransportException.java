package dev.ovhdo.client.error;

import dev.ovhdo.client.transport.HttpMethod;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** No response was received: connection refused, unknown host, time-out, connection lost. */
public final class TransportException extends OvhException {
  private static final long serialVersionUID = 1L;

  /** The failed call. */
  private final FailedCall call;

  /** Whether the server certainly received no attempt of the request. */
  private final boolean notSent;

  /**
   * Creates an exception for a call without a response.
   *
   * @param call the call
   * @param reason what happened, as a clause: {@code connection refused by 127.0.0.1:8080}
   * @param notSent whether the server certainly did not receive the last attempt
   * @param cause the underlying failure
   */
  public TransportException(
      FailedCall call, String reason, boolean notSent, @Nullable Throwable cause) {
    super(describe(call, reason, notSent), cause);
    this.call = Objects.requireNonNull(call, "call");
    this.notSent = notSent && !call.uncertain();
  }

  private TransportException(FailedCall call, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.call = call;
    this.notSent = true;
  }

  /**
   * Creates an exception for an interrupted wait that belongs to no call.
   *
   * @param message what was waited for, and what happens to it
   * @param cause the interruption
   */
  public static TransportException interrupted(String message, InterruptedException cause) {
    return new TransportException(new FailedCall(HttpMethod.GET, "", "", 0), message, cause);
  }

  private static String describe(FailedCall call, String reason, boolean notSent) {
    String times = call.effort().isEmpty() ? "" : " (" + call.effort() + ")";
    String doubt =
        (notSent && !call.uncertain()) || !call.canChange()
            ? ""
            : ". OVHcloud may have carried it out: check before you repeat it";
    return call + " got no answer: " + reason + times + doubt;
  }

  /**
   * Returns the call that received no response; its paths are empty if the wait belonged to no
   * call.
   */
  public FailedCall call() {
    return call;
  }

  /** Returns how often the request was sent. */
  public int attempts() {
    return call.attempts();
  }

  /** Returns true for a call other than a {@code GET} if an attempt may have been received. */
  @Override
  public boolean mayHaveBeenCarriedOut() {
    return !notSent && call.canChange();
  }

  /**
   * Returns true if no attempt of the request was received by the server, so that repeating it is
   * safe.
   */
  public boolean notSent() {
    return notSent;
  }
}

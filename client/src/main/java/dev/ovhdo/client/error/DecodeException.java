package dev.ovhdo.client.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer was a success, but not what the route promises: no JSON, half a JSON, a missing
 * property.
 */
public final class DecodeException extends OvhException {
  private static final long serialVersionUID = 1L;

  /** What was asked. */
  private final FailedCall call;

  /**
   * Describes an answer that was not understood.
   *
   * @param call what was asked
   * @param reason what is wrong with the answer, as a clause, with the place in the JSON where
   *     known
   * @param cause the failure underneath
   */
  public DecodeException(FailedCall call, String reason, @Nullable Throwable cause) {
    super("The answer to " + call + " was not understood: " + reason, cause);
    this.call = Objects.requireNonNull(call, "call");
  }

  /** Returns the call whose answer it was. */
  public FailedCall call() {
    return call;
  }
}

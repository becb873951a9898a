package dev.ovhdo.client.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer was a success, but not what the route promises: no JSON, half a JSON, a missing
 * property.
 */
public final class DecodeException extends OvhException {
  private static final long serialVersionUID = 1L;

  /** What was asked; null where that is no longer known. */
  private final @Nullable FailedCall call;

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

  /**
   * Describes a value that was understood but lacks a property, found out when that was asked for.
   *
   * @param type the value's type, as OVHcloud calls it
   * @param property what it lacks
   */
  public DecodeException(String type, String property) {
    super(
        "OVHcloud left \"%s\" out of %s, against its description; the rest can be read"
            .formatted(property, type),
        null);
    this.call = null;
  }

  /** Returns the call whose answer it was; null if it showed only when the value was used. */
  public @Nullable FailedCall call() {
    return call;
  }
}

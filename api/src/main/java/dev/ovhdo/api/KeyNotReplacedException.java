package dev.ovhdo.api;

import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An SSH key of the account could not be replaced: the old one was removed, and the new one could
 * not be added. The {@linkplain #getCause() cause} says why.
 */
public final class KeyNotReplacedException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The old key, where the account has lost it, or may have. */
  private final @Nullable String lost;

  private KeyNotReplacedException(String message, @Nullable String lost, OvhException cause) {
    super(message, cause);
    this.lost = lost;
  }

  static KeyNotReplacedException restored(String name, OvhException cause) {
    return new KeyNotReplacedException(
        "The SSH key \"" + name + "\" was not replaced, the old one is back: " + said(cause),
        null,
        cause);
  }

  static KeyNotReplacedException lost(
      String name, String old, OvhException cause, OvhException another) {
    KeyNotReplacedException failure =
        new KeyNotReplacedException(
            "The SSH key \""
                + name
                + "\" is gone: neither could the new one be added ("
                + said(cause)
                + ") nor the old one put back ("
                + said(another)
                + "). The old one is: "
                + old,
            old,
            cause);
    failure.addSuppressed(another);
    return failure;
  }

  static KeyNotReplacedException inDoubt(
      String name, String old, OvhException cause, OvhException another) {
    KeyNotReplacedException failure =
        new KeyNotReplacedException(
            "The SSH key \""
                + name
                + "\" may be gone: it could not be found out whether it was removed ("
                + said(cause)
                + "; then: "
                + said(another)
                + "). It was: "
                + old,
            old,
            cause);
    failure.addSuppressed(another);
    return failure;
  }

  private static String said(OvhException failure) {
    return String.valueOf(failure.getMessage()).replaceFirst("\\.$", "");
  }

  /**
   * Returns the old key where the account has lost it, or may have; empty where it is in its place.
   */
  public Optional<String> lost() {
    return Optional.ofNullable(lost);
  }
}

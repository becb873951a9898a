package dev.ovhdo.api;

import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An SSH key of the account could not be replaced: the old key was removed and the new key could
 * not be added. {@link #getCause()} is the failure.
 */
public final class KeyNotReplacedException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The old key if the account lost it or may have lost it. */
  private final @Nullable String lost;

  private KeyNotReplacedException(String message, @Nullable String lost, OvhException cause) {
    super(message, cause);
    this.lost = lost;
  }

  static KeyNotReplacedException restored(String name, OvhException cause) {
    return new KeyNotReplacedException(
        "The SSH key \"" + name + "\" was not replaced; the old key was restored: " + said(cause),
        null,
        cause);
  }

  static KeyNotReplacedException lost(
      String name, String old, OvhException cause, OvhException another) {
    KeyNotReplacedException failure =
        new KeyNotReplacedException(
            "The SSH key \""
                + name
                + "\" is lost: the new key could not be added ("
                + said(cause)
                + "), and the old key could not be restored ("
                + said(another)
                + "). The old key is: "
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
                + "\" may be lost: its removal failed and could not be verified ("
                + said(cause)
                + "; then: "
                + said(another)
                + "). The old key is: "
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
   * Returns the old key if the account lost it or may have lost it; empty if the account still has
   * the old key.
   */
  public Optional<String> lost() {
    return Optional.ofNullable(lost);
  }
}

package dev.ovhdo.api.sshkey;

import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An SSH key of the account could not be replaced: the old key was removed and the new key could
 * not be added. {@link #getCause()} is the failure.
 */
public final class SshKeyReplacementException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The old key if the account lost it or may have lost it. */
  private final @Nullable String lostKey;

  private SshKeyReplacementException(String message, @Nullable String lost, OvhException cause) {
    super(Category.AS_CAUSE, message, cause);
    this.lostKey = lost;
  }

  static SshKeyReplacementException restored(String name, OvhException cause) {
    return new SshKeyReplacementException(
        "The SSH key \"" + name + "\" was not replaced; the old key was restored: " + reason(cause),
        null,
        cause);
  }

  static SshKeyReplacementException lostKey(
      String name, String old, OvhException cause, OvhException another) {
    SshKeyReplacementException failure =
        new SshKeyReplacementException(
            "The SSH key \""
                + name
                + (cause.mayHaveBeenCarriedOut() || another.mayHaveBeenCarriedOut()
                    ? "\" may be lost"
                    : "\" is lost")
                + ": the new key could not be added ("
                + reason(cause)
                + "), and the old key could not be restored ("
                + reason(another)
                + "). The old key is: "
                + old,
            old,
            cause);
    failure.addSuppressed(another);
    return failure;
  }

  static SshKeyReplacementException inDoubt(String name, String old, OvhException cause) {
    return new SshKeyReplacementException(
        "The SSH key \""
            + name
            + "\" was not replaced, and may be lost: "
            + reason(cause)
            + ". The old key is: "
            + old,
        old,
        cause);
  }

  private static String reason(OvhException failure) {
    return String.valueOf(failure.getMessage()).replaceFirst("\\.$", "");
  }

  /**
   * Returns the old key if the account lost it or may have lost it; empty if the account still has
   * the old key.
   */
  public Optional<String> lostKey() {
    return Optional.ofNullable(lostKey);
  }
}

package dev.ovhdo.api.sshkey;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Result of adding or replacing an SSH key of the account. Immutable.
 *
 * @param name the name of the key in the account
 * @param key the key that the account has now, in one line
 * @param outcome the outcome
 * @param replacedKey the replaced key; null if no key was replaced
 */
public record SshKeyChange(String name, String key, Outcome outcome, @Nullable String replacedKey) {
  /** Outcome of the operation. */
  public enum Outcome {
    /** The account had no key with this name; the key was added. */
    ADDED,
    /** The account had the same key, possibly with another comment; nothing was sent. */
    UNCHANGED,
    /** The account had a different key with this name, which was replaced. */
    REPLACED
  }

  /** Checks the components. */
  public SshKeyChange {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(outcome, "outcome");
  }
}

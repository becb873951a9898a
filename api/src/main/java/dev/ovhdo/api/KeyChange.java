package dev.ovhdo.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What it took to let the account have an SSH key. Immutable.
 *
 * @param name the name under which the account knows it
 * @param key the key as the account has it now
 * @param outcome what was done
 * @param former the key that is gone; null where none is
 */
public record KeyChange(String name, String key, Outcome outcome, @Nullable String former) {
  /** What can be done. */
  public enum Outcome {
    /** The account had no key of this name. */
    ADDED,
    /** The account had this very key, whatever its comment: nothing was sent. */
    UNCHANGED,
    /** The account had another key of this name, which is gone. */
    REPLACED
  }

  /** Checks the parts. */
  public KeyChange {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(outcome, "outcome");
  }
}

package dev.ovhdo.api.ip;

import dev.ovhdo.client.error.OvhException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of one change. Immutable.
 *
 * @param change the planned change
 * @param failure the failure; null on success
 */
public record ReverseOutcome(ReverseChange change, @Nullable OvhException failure) {
  /** Checks the change. */
  public ReverseOutcome {
    Objects.requireNonNull(change, "change");
  }

  /** Returns whether the change succeeded. */
  public boolean isDone() {
    return failure == null;
  }
}

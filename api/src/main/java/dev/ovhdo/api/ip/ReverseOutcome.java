package dev.ovhdo.api.ip;

import dev.ovhdo.client.error.OvhException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of one change.
 *
 * @param change what should be changed
 * @param failure why it was not; null where it was
 */
public record ReverseOutcome(ReverseChange change, @Nullable OvhException failure) {
  /** Checks the change. */
  public ReverseOutcome {
    Objects.requireNonNull(change, "change");
  }

  /** Returns whether all is as it should be. */
  public boolean isDone() {
    return failure == null;
  }
}

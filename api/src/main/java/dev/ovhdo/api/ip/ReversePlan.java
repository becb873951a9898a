package dev.ovhdo.api.ip;

import java.util.List;

/**
 * Plan that changes the reverse names to those of a {@link ReverseTable}. Immutable.
 *
 * @param changes one change for each compared address, including unchanged addresses
 */
public record ReversePlan(List<ReverseChange> changes) {
  /** Copies the changes. */
  public ReversePlan {
    changes = List.copyOf(changes);
  }

  /** Returns the changes except {@code KEEP}. */
  public List<ReverseChange> pending() {
    return changes.stream().filter(change -> change.kind() != ReverseChange.Kind.KEEP).toList();
  }

  /** Returns the number of changes of a kind. */
  public int count(ReverseChange.Kind kind) {
    return (int) changes.stream().filter(change -> change.kind() == kind).count();
  }
}

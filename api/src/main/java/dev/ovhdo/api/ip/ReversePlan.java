package dev.ovhdo.api.ip;

import java.util.List;

/**
 * What it takes to make a {@link ReverseTable} true.
 *
 * @param changes one for each address that was looked at, those that stay as they are included
 */
public record ReversePlan(List<ReverseChange> changes) {
  /** Copies the changes. */
  public ReversePlan {
    changes = List.copyOf(changes);
  }

  /** Returns the changes that change anything. */
  public List<ReverseChange> pending() {
    return changes.stream().filter(change -> change.kind() != ReverseChange.Kind.KEEP).toList();
  }

  /** Returns how many changes of a kind there are. */
  public int count(ReverseChange.Kind kind) {
    return (int) changes.stream().filter(change -> change.kind() == kind).count();
  }
}

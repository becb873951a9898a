package dev.ovhdo.api.ip;

import dev.ovhdo.client.error.OvhException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  /**
   * Change of the reverse name of one address. Immutable.
   *
   * @param block the IP block that contains the address
   * @param address the address
   * @param before the current name in the API's spelling; null for none
   * @param after the desired name; null for none
   */
  public record ReverseChange(
      IpBlock block, IpAddress address, @Nullable String before, @Nullable HostName after) {

    /** Kinds of changes. */
    public enum Kind {
      /** A name for an address without a name. */
      SET,
      /** A different name. */
      REPLACE,
      /** Removal of the name. */
      REMOVE,
      /** No change. */
      KEEP
    }

    /** Checks the components. */
    public ReverseChange {
      Objects.requireNonNull(block, "block");
      Objects.requireNonNull(address, "address");
    }

    /** Returns the kind of change; case and final dot are not compared. */
    public Kind kind() {
      if (after == null) {
        return before == null ? Kind.KEEP : Kind.REMOVE;
      }
      if (before == null) {
        return Kind.SET;
      }
      String name = before.toLowerCase(Locale.ROOT);
      boolean same = after.text().equals(name.endsWith(".") ? name : name + ".");
      return same ? Kind.KEEP : Kind.REPLACE;
    }

    /**
     * Outcome of one change. Immutable.
     *
     * @param change the planned change
     * @param failure the failure; null on success
     */
    public record Outcome(ReverseChange change, @Nullable OvhException failure) {
      /** Checks the change. */
      public Outcome {
        Objects.requireNonNull(change, "change");
      }

      /** Returns whether the change succeeded. */
      public boolean isDone() {
        return failure == null;
      }
    }
  }
}

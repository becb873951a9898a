package dev.ovhdo.api.dns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The change of one record set. Immutable.
 *
 * @param kind whether the set is added, changed or removed
 * @param name relative, {@code @} for the zone itself
 * @param type the type on the wire
 * @param oldTtl the current TTL in seconds; null for an added set
 * @param newTtl the new TTL in seconds; null for a removed set
 * @param removed the removed values
 * @param added the added values
 * @param kept the number of unchanged values
 * @param writes the requests
 */
public record RecordSetChange(
    Kind kind,
    String name,
    RecordType type,
    @Nullable Long oldTtl,
    @Nullable Long newTtl,
    List<String> removed,
    List<String> added,
    int kept,
    List<RecordWrite> writes) {
  /** Kinds of changes. */
  public enum Kind {
    /** A new set. */
    ADD,
    /** A set with changed values or TTL. */
    CHANGE,
    /** A removed set. */
    REMOVE
  }

  /** Copies the lists. */
  public RecordSetChange {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
    writes = List.copyOf(writes);
  }

  /** Returns a copy for a set of which other values are kept, so that the set is not removed. */
  RecordSetChange keeping(int others) {
    Kind now = others > 0 && kind == Kind.REMOVE ? Kind.CHANGE : kind;
    Long ttl = now == Kind.CHANGE && newTtl == null ? oldTtl : newTtl;
    return new RecordSetChange(now, name, type, oldTtl, ttl, removed, added, kept + others, writes);
  }
}

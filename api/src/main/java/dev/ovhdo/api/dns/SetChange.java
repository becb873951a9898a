package dev.ovhdo.api.dns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes in one record set.
 *
 * @param kind whether the set is new, goes, or changes
 * @param name relative, {@code @} for the zone itself
 * @param type the type that resolvers see
 * @param oldTtl the TTL in force now, in seconds; null if the set is new
 * @param newTtl the TTL in force afterwards, in seconds; null if the set goes
 * @param removed the values that go
 * @param added the values that come
 * @param kept how many values stay
 * @param writes the requests that do it
 */
public record SetChange(
    Kind kind,
    String name,
    RecordType type,
    @Nullable Long oldTtl,
    @Nullable Long newTtl,
    List<String> removed,
    List<String> added,
    int kept,
    List<RecordWrite> writes) {
  /** What becomes of a set. */
  public enum Kind {
    /** There was none. */
    ADD,
    /** It gets other values or another TTL. */
    CHANGE,
    /** There will be none. */
    REMOVE
  }

  /** Copies the lists. */
  public SetChange {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
    writes = List.copyOf(writes);
  }

  /** Returns the same where others of the set stay, so that it does not go as a whole. */
  SetChange keeping(int others) {
    Kind now = others > 0 && kind == Kind.REMOVE ? Kind.CHANGE : kind;
    Long ttl = now == Kind.CHANGE && newTtl == null ? oldTtl : newTtl;
    return new SetChange(now, name, type, oldTtl, ttl, removed, added, kept + others, writes);
  }
}

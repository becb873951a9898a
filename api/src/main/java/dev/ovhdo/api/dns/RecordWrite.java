package dev.ovhdo.api.dns;

import java.util.Locale;

/**
 * One request that changes a record.
 *
 * @param kind what it does
 * @param id the record's; 0 for one that is created
 * @param name relative, {@code @} for the zone itself
 * @param type OVHcloud's type
 * @param value as it is sent; of one that is deleted, as it was
 * @param ttl in seconds; 0 for the zone's own
 */
public record RecordWrite(
    Kind kind, long id, String name, RecordType type, String value, long ttl) {
  /** What a request does. */
  public enum Kind {
    /** Adds a record. */
    CREATE,
    /** Gives a record another value or TTL. */
    UPDATE,
    /** Removes a record. */
    DELETE
  }

  /** Returns the name as the API has it: empty for the zone itself. */
  public String subDomain() {
    return name.equals("@") ? "" : name;
  }

  /** Returns a copy with the id that a new record got. */
  public RecordWrite withId(long given) {
    return new RecordWrite(kind, given, name, type, value, ttl);
  }

  /** Returns {@code create www A 192.0.2.1}, as messages show it. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + " " + name + " " + type + " " + value;
  }
}

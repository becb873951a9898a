package dev.ovhdo.api.dns;

import java.util.Locale;

/**
 * A request that creates, updates or deletes a record. Immutable.
 *
 * @param kind the kind of request
 * @param id the id of the record; 0 for a record to create
 * @param name relative, {@code @} for the zone itself
 * @param type the type at OVHcloud
 * @param value the value to send, or the value of the deleted record
 * @param ttl in seconds; 0 for the default TTL of the zone
 */
public record RecordWrite(
    Kind kind, long id, String name, RecordType type, String value, long ttl) {
  /** Kinds of requests. */
  public enum Kind {
    /** Creates a record. */
    CREATE,
    /** Changes value or TTL of a record. */
    UPDATE,
    /** Deletes a record. */
    DELETE
  }

  /** Returns the name in the API's format: empty for the zone itself. */
  public String subDomain() {
    return name.equals("@") ? "" : name;
  }

  /** Returns a copy with the id of the created record. */
  RecordWrite withId(long given) {
    return new RecordWrite(kind, given, name, type, value, ttl);
  }

  /** Returns {@code create www A 192.0.2.1}, as messages show it. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + " " + name + " " + type + " " + value;
  }
}

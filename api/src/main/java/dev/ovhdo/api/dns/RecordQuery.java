package dev.ovhdo.api.dns;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Filter for the records of a zone. Immutable.
 *
 * @param name relative to the zone, {@code @} for the zone itself, or absolute with a final dot;
 *     null for all names
 * @param type the type; TXT includes OVHcloud's types SPF, DKIM and DMARC; null for all types names
 */
public record RecordQuery(@Nullable String name, @Nullable RecordType type) {
  private static final RecordQuery ALL = new RecordQuery(null, null);

  /** Returns the query for all records. */
  public static RecordQuery all() {
    return ALL;
  }

  /** Returns a copy for records of this name only. */
  public RecordQuery withName(String relative) {
    return new RecordQuery(Objects.requireNonNull(relative, "relative"), type);
  }

  /** Returns a copy for records of this type only. */
  public RecordQuery withType(RecordType only) {
    return new RecordQuery(name, Objects.requireNonNull(only, "only"));
  }

  /**
   * Returns the name in the API's format: empty for the zone itself; null for all names.
   *
   * @param zone the zone
   * @throws dev.ovhdo.api.error.InvalidInputException if the name is not possible in this zone
   */
  @Nullable String subDomain(String zone) {
    if (name == null) {
      return null;
    }
    String relative = ZoneName.of(zone).relative(name);
    return relative.equals("@") ? "" : relative;
  }

  /** Returns whether a type of OVHcloud matches the type of this query. */
  boolean isOfType(RecordType found) {
    return type == null || found.equals(type) || found.wireType().equals(type);
  }
}

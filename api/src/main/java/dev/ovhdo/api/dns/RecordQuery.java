package dev.ovhdo.api.dns;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a zone are meant.
 *
 * @param name relative to the zone, {@code @} for the zone itself, or absolute with a final dot;
 *     null for all
 * @param type the type; TXT includes those that OVHcloud calls SPF, DKIM and DMARC; null for all
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
   * Returns the name as the API has it, empty for the zone itself; null for all.
   *
   * @param zone the zone
   * @throws dev.ovhdo.api.InvalidInputException if it can't be a name in this zone
   */
  public @Nullable String subDomain(String zone) {
    if (name == null) {
      return null;
    }
    String relative = ZoneName.of(zone).relative(name);
    return relative.equals("@") ? "" : relative;
  }

  /** Returns whether a record of OVHcloud's type is of the type that is meant. */
  public boolean isOfType(RecordType found) {
    return type == null || found.equals(type) || found.wireType().equals(type);
  }
}

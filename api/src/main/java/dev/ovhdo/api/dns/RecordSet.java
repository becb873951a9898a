package dev.ovhdo.api.dns;

import dev.ovhdo.api.error.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All records of one name and type, with one TTL. Immutable.
 *
 * @param name relative to the zone, {@code @} for the zone itself, or absolute with a final dot;
 *     international names in any script
 * @param type the type
 * @param ttl in seconds, at least 60; 0 for the default TTL of the zone; null keeps the current
 *     TTL, or uses the default TTL for a new set
 * @param values one value for each record in the format of zone files: {@code 10
 *     mail.example.com.}. The text of a TXT record may be quoted or unquoted, and longer than 255
 *     bytes
 */
public record RecordSet(String name, RecordType type, @Nullable Long ttl, List<String> values) {
  /** The minimum TTL at OVHcloud, apart from 0. */
  static final long MIN_TTL = 60;

  private static final long MAX_TTL = Integer.MAX_VALUE;

  /**
   * Checks the TTL and copies the values. Name and values are checked when the set is used for a
   * zone.
   *
   * @throws InvalidInputException if the TTL is invalid
   */
  public RecordSet {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    values = List.copyOf(values);
    if (ttl != null && !isTtl(ttl)) {
      throw new InvalidInputException(
          "A TTL of %s is invalid: it must be 0 for the default TTL of the zone, or %s to %s seconds"
              .formatted(ttl, MIN_TTL, MAX_TTL));
    }
  }

  static boolean isTtl(long seconds) {
    return seconds == 0 || (seconds >= MIN_TTL && seconds <= MAX_TTL);
  }

  /** Returns a set that keeps the current TTL. */
  public static RecordSet of(String name, RecordType type, String... values) {
    return new RecordSet(name, type, null, Arrays.asList(values));
  }

  /** Returns a copy with this TTL in seconds; 0 for the default TTL of the zone. */
  public RecordSet withTtl(long seconds) {
    return new RecordSet(name, type, seconds, values);
  }

  /** Returns a copy with these values. */
  public RecordSet withValues(List<String> others) {
    return new RecordSet(name, type, ttl, others);
  }
}

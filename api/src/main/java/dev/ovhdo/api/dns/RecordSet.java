package dev.ovhdo.api.dns;

import dev.ovhdo.api.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All records of one name and type: what resolvers see as one thing, with one TTL.
 *
 * @param name relative to the zone, {@code @} for the zone itself, or absolute with a final dot;
 *     international names as they are read
 * @param type the type
 * @param ttl in seconds, 60 at least; 0 for the zone's own; null leaves what is there, and is the
 *     zone's own where nothing is there
 * @param values one for each record, as in a zone file: {@code 10 mail.example.com.}. The text of a
 *     TXT record may be quoted or not, and be longer than 255 bytes
 */
public record RecordSet(String name, RecordType type, @Nullable Long ttl, List<String> values) {
  /** OVHcloud takes no shorter TTL, but for 0. */
  static final long SHORTEST = 60;

  private static final long LONGEST = Integer.MAX_VALUE;

  /**
   * Checks the TTL, and copies the values; name and values are checked against the zone, where they
   * are used.
   *
   * @throws InvalidInputException if the TTL can't be one
   */
  public RecordSet {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    values = List.copyOf(values);
    if (ttl != null && !isTtl(ttl)) {
      throw new InvalidInputException(
          "A TTL of %s is not possible: 0 stands for the zone's own, else it is %s to %s seconds"
              .formatted(ttl, SHORTEST, LONGEST));
    }
  }

  static boolean isTtl(long seconds) {
    return seconds == 0 || (seconds >= SHORTEST && seconds <= LONGEST);
  }

  /** Returns one with whatever TTL is there. */
  public static RecordSet of(String name, RecordType type, String... values) {
    return new RecordSet(name, type, null, Arrays.asList(values));
  }

  /** Returns a copy with this TTL in seconds; 0 for the zone's own. */
  public RecordSet withTtl(long seconds) {
    return new RecordSet(name, type, seconds, values);
  }

  /** Returns a copy with these values. */
  public RecordSet withValues(List<String> others) {
    return new RecordSet(name, type, ttl, others);
  }
}

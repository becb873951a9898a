package dev.ovhdo.api.dns;

import java.util.Locale;
import java.util.Objects;

/**
 * SOA record of a zone without the serial number and the retry interval, which OVHcloud manages.
 * Time spans are in seconds. Immutable.
 *
 * @param server the primary name server, with a final dot
 * @param email the email address of the administrator with a final dot; an {@code @} is replaced by
 *     a dot
 * @param refresh refresh interval of secondary servers
 * @param expire time without contact after which secondary servers stop answering
 * @param nxDomainTtl caching time of negative answers
 * @param ttl the default TTL of the zone; 0 in a zone file without TTL, which keeps the current TTL
 */
public record StartOfAuthority(
    String server, String email, long refresh, long expire, long nxDomainTtl, long ttl) {
  /** Normalizes the names for comparison. */
  public StartOfAuthority {
    server = name(Objects.requireNonNull(server, "server"));
    email = plain(email);
  }

  /** Returns a copy with a default for a missing TTL. */
  StartOfAuthority withDefaultTtl(long other) {
    return ttl != 0
        ? this
        : new StartOfAuthority(server, email, refresh, expire, nxDomainTtl, other);
  }

  /** Returns a property in a form that does not depend on its spelling. */
  static String plain(Object property) {
    return name(property.toString().replace('@', '.'));
  }

  private static String name(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower : lower + ".";
  }
}

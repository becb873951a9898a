package dev.ovhdo.api.dns;

import java.util.Locale;
import java.util.Objects;

/**
 * What the SOA record of a zone says, but for the serial number, which OVHcloud counts, and the
 * retry interval, which it keeps to itself. Spans are in seconds.
 *
 * @param server the first name server, with a final dot
 * @param email the address of whoever looks after the zone, with a final dot; an {@code @} becomes
 *     a dot
 * @param refresh after how long secondary servers ask again
 * @param expire after how long without contact they stop answering
 * @param nxDomainTtl how long it may be remembered that a name does not exist
 * @param ttl the zone's own TTL, for all records without one; 0 in a zone file that does not say:
 *     it stays as it is
 */
public record ZoneAuthority(
    String server, String email, long refresh, long expire, long nxDomainTtl, long ttl) {
  /** Puts the names into the form in which they are compared. */
  public ZoneAuthority {
    server = name(Objects.requireNonNull(server, "server"));
    email = name(email.replace('@', '.'));
  }

  /** Returns this with another TTL, unless it has one of its own. */
  ZoneAuthority orTtl(long other) {
    return ttl != 0 ? this : new ZoneAuthority(server, email, refresh, expire, nxDomainTtl, other);
  }

  private static String name(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower : lower + ".";
  }
}

package dev.ovhdo.sandbox.state;

/** The start of authority (SOA) of a zone; times in seconds. */
public record ZoneSoa(
    String server,
    String email,
    long serial,
    long refresh,
    long retry,
    long expire,
    long nxDomainTtl,
    long ttl) {

  /** The largest serial number: 32 bits. */
  public static final long LARGEST_SERIAL = 0xffff_ffffL;

  public static ZoneSoa of(String server, String email, long serial) {
    return new ZoneSoa(server, email, serial, 86400, 3600, 3600000, 60, 3600);
  }

  public ZoneSoa withSerial(long changed) {
    return new ZoneSoa(server, email, changed, refresh, retry, expire, nxDomainTtl, ttl);
  }
}

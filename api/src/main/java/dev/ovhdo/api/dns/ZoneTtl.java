package dev.ovhdo.api.dns;

import java.util.function.LongSupplier;

/**
 * What a TTL of 0 stands for. It is asked only where it matters: to read a zone's SOA record is a
 * right of its own, which a key for DNS challenges usually lacks.
 */
final class ZoneTtl {
  private final LongSupplier source;
  private long known = -1;

  ZoneTtl(LongSupplier source) {
    this.source = source;
  }

  /** Returns whether two TTLs are the same in force; 0 stands for the zone's own. */
  boolean areSame(long one, long other) {
    return one == other || ((one == 0 || other == 0) && inForce(one) == inForce(other));
  }

  private long inForce(long ttl) {
    if (ttl != 0) {
      return ttl;
    }
    if (known < 0) {
      known = source.getAsLong();
    }
    return known;
  }
}

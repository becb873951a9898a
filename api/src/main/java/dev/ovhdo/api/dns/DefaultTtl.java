package dev.ovhdo.api.dns;

import java.util.function.LongSupplier;

/**
 * Default TTL of a zone, for which a TTL of 0 stands. It is read only if needed, because consumer
 * keys for DNS challenges usually lack the right to read the SOA record.
 */
final class DefaultTtl {
  private final LongSupplier source;
  private long known = -1;

  DefaultTtl(LongSupplier source) {
    this.source = source;
  }

  /** Returns whether two TTLs are equal; 0 stands for the default TTL. */
  boolean areEqual(long one, long other) {
    return one == other || ((one == 0 || other == 0) && effective(one) == effective(other));
  }

  private long effective(long ttl) {
    if (ttl != 0) {
      return ttl;
    }
    if (known < 0) {
      known = source.getAsLong();
    }
    return known;
  }
}

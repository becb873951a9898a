package dev.ovhdo.api.ip;

import java.time.Duration;
import java.util.Objects;

/**
 * Options for the wait until a name resolves to its address, which OVHcloud requires for a reverse
 * name. Immutable.
 *
 * @param limit time limit; 5 min by default. A change in a zone at OVHcloud takes 2 or 3 min
 * @param interval time between two polls; 10 s by default
 * @param lookup resolves the name before another request to OVHcloud; by default with the name
 *     servers of this machine
 */
public record ForwardWait(Duration limit, Duration interval, NameLookup lookup) {
  /** Checks the components. */
  public ForwardWait {
    Objects.requireNonNull(lookup, "lookup");
    if (limit.isNegative()) {
      throw new IllegalArgumentException("the time limit must not be negative: " + limit);
    }
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("the interval must be greater than zero: " + interval);
    }
  }

  /**
   * Returns the default options: 5 minutes, a poll every 10 seconds, the name servers of this
   * machine.
   */
  public static ForwardWait standard() {
    return new ForwardWait(Duration.ofMinutes(5), Duration.ofSeconds(10), NameLookup.system());
  }

  /** Returns the options without a wait. */
  public static ForwardWait none() {
    return new ForwardWait(Duration.ZERO, Duration.ofSeconds(10), NameLookup.none());
  }

  /** Returns a copy with another time limit. */
  public ForwardWait withLimit(Duration changed) {
    return new ForwardWait(changed, interval, lookup);
  }

  /** Returns a copy with another interval. */
  public ForwardWait withInterval(Duration changed) {
    return new ForwardWait(limit, changed, lookup);
  }

  /** Returns a copy with another lookup. */
  public ForwardWait withLookup(NameLookup changed) {
    return new ForwardWait(limit, interval, changed);
  }
}

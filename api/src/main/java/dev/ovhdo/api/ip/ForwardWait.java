package dev.ovhdo.api.ip;

import java.time.Duration;
import java.util.Objects;

/**
 * How to wait until a name leads to the address that it should be the name of: OVHcloud refuses it
 * before.
 *
 * @param limit how long at most; 5 min by default. A change in a zone of OVHcloud's takes 2 or 3
 * @param interval between two looks; 10 s by default
 * @param lookup tells whether it is worth while to ask OVHcloud again; by default by the name
 *     servers of this machine
 */
public record ForwardWait(Duration limit, Duration interval, NameLookup lookup) {
  /** Checks the parts. */
  public ForwardWait {
    Objects.requireNonNull(lookup, "lookup");
    if (limit.isNegative()) {
      throw new IllegalArgumentException("a limit is not negative: " + limit);
    }
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("an interval is longer than nothing: " + interval);
    }
  }

  /** 5 minutes, a look every 10 seconds, by the name servers of this machine. */
  public static ForwardWait standard() {
    return new ForwardWait(Duration.ofMinutes(5), Duration.ofSeconds(10), NameLookup.system());
  }

  /** Takes OVHcloud's first refusal for an answer. */
  public static ForwardWait none() {
    return new ForwardWait(Duration.ZERO, Duration.ofSeconds(10), NameLookup.none());
  }

  /** Returns a copy that gives up after this long. */
  public ForwardWait withLimit(Duration changed) {
    return new ForwardWait(changed, interval, lookup);
  }

  /** Returns a copy that looks this often. */
  public ForwardWait withInterval(Duration changed) {
    return new ForwardWait(limit, changed, lookup);
  }

  /** Returns a copy that looks in this way. */
  public ForwardWait withLookup(NameLookup changed) {
    return new ForwardWait(limit, interval, changed);
  }
}

package dev.ovhdo.api.ip;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Options for the wait until a name resolves to its address, which OVHcloud requires for a reverse
 * name. Immutable.
 *
 * @param deadline time limit; 5 min by default. A change in a zone at OVHcloud takes 2 or 3 min
 * @param interval time between two polls; 10 s by default
 * @param lookup resolves the name before another request to OVHcloud; by default with the name
 *     servers of this machine
 */
public record ForwardWaitOptions(Duration deadline, Duration interval, ForwardLookup lookup) {
  /** Checks the components. */
  public ForwardWaitOptions {
    Objects.requireNonNull(lookup, "lookup");
    if (deadline.isNegative()) {
      throw new IllegalArgumentException("the time limit must not be negative: " + deadline);
    }
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("the interval must be greater than zero: " + interval);
    }
  }

  /**
   * Returns the default options: 5 minutes, a poll every 10 seconds, the name servers of this
   * machine.
   */
  public static ForwardWaitOptions standard() {
    return new ForwardWaitOptions(
        Duration.ofMinutes(5), Duration.ofSeconds(10), ForwardLookup.system());
  }

  /** Returns the options without a wait. */
  public static ForwardWaitOptions none() {
    return new ForwardWaitOptions(Duration.ZERO, Duration.ofSeconds(10), ForwardLookup.none());
  }

  /** Returns a copy with another time limit. */
  public ForwardWaitOptions withDeadline(Duration changed) {
    return new ForwardWaitOptions(changed, interval, lookup);
  }

  /** Returns a copy with another interval. */
  public ForwardWaitOptions withInterval(Duration changed) {
    return new ForwardWaitOptions(deadline, changed, lookup);
  }

  /** Returns a copy with another lookup. */
  public ForwardWaitOptions withLookup(ForwardLookup changed) {
    return new ForwardWaitOptions(deadline, interval, changed);
  }

  /** Forward lookup of a name in the public DNS. Implementations are thread-safe. */
  @FunctionalInterface
  public interface ForwardLookup {
    /**
     * Returns whether a name resolves to an address.
     *
     * @param name the name
     * @param address the expected address
     * @return whether the name resolves to the address; empty if unknown
     */
    Optional<Boolean> resolvesTo(HostName name, IpAddress address);

    /** Returns a lookup with the name servers of this machine, without its hosts file. */
    static ForwardLookup system() {
      return new DnsForwardLookup(null);
    }

    /** Returns a lookup with a name server. */
    static ForwardLookup of(InetSocketAddress server) {
      return new DnsForwardLookup(server);
    }

    /** Returns a lookup whose result is always unknown, so that only OVHcloud decides. */
    static ForwardLookup none() {
      return (name, address) -> Optional.empty();
    }
  }
}

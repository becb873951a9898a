package dev.ovhdo.api.ip;

import java.net.InetSocketAddress;
import java.util.Optional;

/** Finds out where a name leads, as the rest of the world sees it. Safe for use by many threads. */
@FunctionalInterface
public interface NameLookup {
  /**
   * Looks whether a name leads to an address.
   *
   * @param name the name
   * @param address the address that it should lead to
   * @return whether it does; empty where that cannot be told
   */
  Optional<Boolean> leads(HostName name, IpAddress address);

  /** Asks the name servers of this machine's settings. Its file of hosts is not looked at. */
  static NameLookup system() {
    return new DnsLookup(null);
  }

  /** Asks one name server. */
  static NameLookup of(InetSocketAddress server) {
    return new DnsLookup(server);
  }

  /** Never tells: what OVHcloud says is all that counts. */
  static NameLookup none() {
    return (name, address) -> Optional.empty();
  }
}

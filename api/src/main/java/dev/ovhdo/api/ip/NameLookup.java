package dev.ovhdo.api.ip;

import java.net.InetSocketAddress;
import java.util.Optional;

/** Forward lookup of a name in the public DNS. Implementations are thread-safe. */
@FunctionalInterface
public interface NameLookup {
  /**
   * Returns whether a name resolves to an address.
   *
   * @param name the name
   * @param address the expected address
   * @return whether the name resolves to the address; empty if unknown
   */
  Optional<Boolean> leads(HostName name, IpAddress address);

  /** Returns a lookup with the name servers of this machine, without its hosts file. */
  static NameLookup system() {
    return new DnsLookup(null);
  }

  /** Returns a lookup with a name server. */
  static NameLookup of(InetSocketAddress server) {
    return new DnsLookup(server);
  }

  /** Returns a lookup whose result is always unknown, so that only OVHcloud decides. */
  static NameLookup none() {
    return (name, address) -> Optional.empty();
  }
}

package dev.ovhdo.api.ip;

import java.net.InetSocketAddress;
import java.util.Optional;

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

package dev.ovhdo.sandbox.state;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A block of addresses of the account, which may be a single one.
 *
 * @param routedTo the service that gets what is sent there; null while it is parked
 * @param additional whether it can be moved to another service
 * @param reverses the names that addresses have, by address
 */
public record IpBlock(
    Subnet subnet,
    IpBlockType type,
    @Nullable String country,
    @Nullable String description,
    @Nullable String routedTo,
    boolean additional,
    Map<String, String> reverses) {

  public IpBlock {
    reverses = Collections.unmodifiableMap(new TreeMap<>(reverses));
  }

  /** One of a service's own addresses, without names. */
  public static IpBlock of(Subnet subnet, IpBlockType type, String routedTo) {
    return new IpBlock(subnet, type, "fr", null, routedTo, false, Map.of());
  }

  /** One that was bought alone, and can be moved; without names. */
  public static IpBlock additional(Subnet subnet, @Nullable String routedTo) {
    return new IpBlock(subnet, IpBlockType.FAILOVER, "fr", null, routedTo, true, Map.of());
  }

  public Optional<String> reverse(Subnet address) {
    return Optional.ofNullable(reverses.get(address.address()));
  }

  public IpBlock withDescription(@Nullable String changed) {
    return new IpBlock(subnet, type, country, changed, routedTo, additional, reverses);
  }

  public IpBlock withRoutedTo(@Nullable String changed) {
    return new IpBlock(subnet, type, country, description, changed, additional, reverses);
  }

  /** With another name for an address, or, with null, none. */
  public IpBlock withReverse(String address, @Nullable String name) {
    Map<String, String> changed = new TreeMap<>(reverses);
    if (name == null) {
      changed.remove(address);
    } else {
      changed.put(address, name);
    }
    return new IpBlock(subnet, type, country, description, routedTo, additional, changed);
  }
}

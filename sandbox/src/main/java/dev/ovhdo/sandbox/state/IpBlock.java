package dev.ovhdo.sandbox.state;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An IP block of the account; a single address is a block too.
 *
 * @param routedTo the service to which the block is routed; null if the block is parked
 * @param additional whether the block can be moved to another service
 * @param reverses the reverse DNS names, by address
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

  /** Returns a block that belongs to a service, without reverse DNS names. */
  public static IpBlock of(Subnet subnet, IpBlockType type, String routedTo) {
    return new IpBlock(subnet, type, "fr", null, routedTo, false, Map.of());
  }

  /** Returns an Additional IP, which can be moved, without reverse DNS names. */
  public static IpBlock additional(Subnet subnet, @Nullable String routedTo) {
    return new IpBlock(subnet, IpBlockType.FAILOVER, "fr", null, routedTo, true, Map.of());
  }

  /** Returns the path of the block in the API, which is the subject of its tasks. */
  public String path() {
    return "/ip/" + subnet;
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

  /** Returns a copy with another reverse DNS name for an address; null removes the name. */
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

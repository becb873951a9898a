package dev.ovhdo.api.ip;

import java.util.Objects;

/**
 * Reverse name of an address. Immutable.
 *
 * @param block the IP block that contains the address
 * @param address the address
 * @param name the name in the API's spelling, with its final dot
 */
public record ReverseName(IpBlock block, IpAddress address, String name) {
  /** Checks the components. */
  public ReverseName {
    Objects.requireNonNull(block, "block");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(name, "name");
  }
}

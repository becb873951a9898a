package dev.ovhdo.api.ip;

import java.util.Objects;

/**
 * The name behind an address.
 *
 * @param block the block of the account that the address lies in
 * @param address the address
 * @param name the name as the API wrote it, with its final dot
 */
public record ReverseName(IpBlock block, IpAddress address, String name) {
  /** Checks the parts. */
  public ReverseName {
    Objects.requireNonNull(block, "block");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(name, "name");
  }
}

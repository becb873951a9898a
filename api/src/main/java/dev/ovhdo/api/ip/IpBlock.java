package dev.ovhdo.api.ip;

import dev.ovhdo.api.error.InvalidInputException;
import java.util.Objects;

/**
 * Block of IP addresses, possibly of a single address. Immutable.
 *
 * @param first the first address
 * @param prefix the prefix length in bits
 */
public record IpBlock(IpAddress first, int prefix) {
  /** Checks that the address is the first address of the block. */
  public IpBlock {
    Objects.requireNonNull(first, "first");
    if (prefix < 0 || prefix > first.bits() || !first.masked(prefix).equals(first)) {
      throw new IllegalArgumentException("no block begins with " + first + "/" + prefix);
    }
  }

  /**
   * Parses a block: {@code 192.0.2.0/29}, {@code 2001:DB8::/64}, or an address for a block of a
   * single address.
   *
   * @throws InvalidInputException if the text is not an IP block
   */
  public static IpBlock parse(String text) {
    String bare = text.strip();
    int slash = bare.indexOf('/');
    if (slash < 0) {
      return of(IpAddress.parse(text));
    }
    IpAddress address = IpAddress.parse(bare.substring(0, slash));
    String given = bare.substring(slash + 1);
    int prefix = given.matches("[0-9]{1,3}") ? Integer.parseInt(given) : Integer.MAX_VALUE;
    if (prefix > address.bits()) {
      throw new InvalidInputException(
          "\"%s\" is not an IP block: the prefix must be a number from 0 to %s"
              .formatted(text, address.bits()));
    }
    IpBlock block = new IpBlock(address.masked(prefix), prefix);
    if (!block.first().equals(address)) {
      throw new InvalidInputException(
          "\"%s\" is not an IP block: the block of %s is %s".formatted(text, address, block));
    }
    return block;
  }

  /** Returns the block of a single address. */
  public static IpBlock of(IpAddress address) {
    return new IpBlock(address, address.bits());
  }

  /** Returns whether the block has a single address. */
  public boolean isSingle() {
    return prefix == first.bits();
  }

  /** Returns whether the block contains an address. */
  public boolean contains(IpAddress address) {
    return address.isV6() == first.isV6() && address.masked(prefix).equals(first);
  }

  /**
   * Returns the name of the block in paths of the API, where a single address has no prefix.
   *
   * @return the name, with an unencoded slash
   */
  public String pathName() {
    return isSingle() ? first.toString() : toString();
  }

  /** Returns the block with its prefix, as the API lists it: {@code 192.0.2.0/29}. */
  @Override
  public String toString() {
    return first + "/" + prefix;
  }
}

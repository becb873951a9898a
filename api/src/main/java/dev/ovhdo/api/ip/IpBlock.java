package dev.ovhdo.api.ip;

import dev.ovhdo.api.InvalidInputException;
import java.util.Objects;

/**
 * A block of IP addresses, which may be a single one. Immutable.
 *
 * @param first its first address
 * @param prefix how many bits all its addresses share
 */
public record IpBlock(IpAddress first, int prefix) {
  /** Checks that the first address is the first one. */
  public IpBlock {
    Objects.requireNonNull(first, "first");
    if (prefix < 0 || prefix > first.bits() || !first.masked(prefix).equals(first)) {
      throw new IllegalArgumentException("no block begins with " + first + "/" + prefix);
    }
  }

  /**
   * Reads a block as people write it: {@code 192.0.2.0/29}, {@code 2001:DB8::/64}, or an address,
   * which stands for the block of it alone.
   *
   * @throws InvalidInputException if it is none
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
          "\"%s\" is no block of IP addresses: what follows the slash is a number up to %s"
              .formatted(text, address.bits()));
    }
    IpBlock block = new IpBlock(address.masked(prefix), prefix);
    if (!block.first().equals(address)) {
      throw new InvalidInputException(
          "\"%s\" is no block of IP addresses: the one that %s lies in is %s"
              .formatted(text, address, block));
    }
    return block;
  }

  /** Returns the block of one address alone. */
  public static IpBlock of(IpAddress address) {
    return new IpBlock(address, address.bits());
  }

  /** Returns whether it has one address only. */
  public boolean isSingle() {
    return prefix == first.bits();
  }

  /** Returns whether an address lies in it. */
  public boolean contains(IpAddress address) {
    return address.isV6() == first.isV6() && address.masked(prefix).equals(first);
  }

  /**
   * Returns how the API's paths name it. There a single address goes without its prefix.
   *
   * @return the block, with its slash not yet encoded
   */
  public String pathName() {
    return isSingle() ? first.toString() : toString();
  }

  /** Returns the block as the API lists it, with the prefix: {@code 192.0.2.0/29}. */
  @Override
  public String toString() {
    return first + "/" + prefix;
  }
}

package dev.ovhdo.api.ip;

import dev.ovhdo.api.error.InvalidInputException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Address;

/**
 * IPv4 or IPv6 address with a canonical text form, for IPv6 that of RFC 5952. Ordered by version,
 * then numerically. Immutable.
 */
public final class IpAddress implements Comparable<IpAddress> {
  private static final Pattern LEADING_ZERO = Pattern.compile("(?<![0-9])0+(?=[0-9])");
  private static final Pattern DOTTED = Pattern.compile("[0-9]+(?:\\.[0-9]+){3}");
  private static final Pattern MAPPED = Pattern.compile("(?i)[0:]*:ffff:([0-9.]+)");

  private final byte[] bytes;

  private IpAddress(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Parses an address: {@code 192.0.2.1}, {@code 2001:DB8:0::1}, {@code [2001:db8::1]}.
   *
   * @throws InvalidInputException if the text is not an IP address, or ambiguous: with leading
   *     zeros, or IPv4-mapped IPv6
   */
  public static IpAddress parse(String text) {
    String bare = withoutBrackets(text.strip());
    byte[] found = Address.toByteArray(bare, bare.contains(":") ? Address.IPv6 : Address.IPv4);
    if (found == null || !bare.matches("[0-9a-fA-F:.]+")) {
      throw new InvalidInputException("\"" + text + "\" is not an IP address" + reason(bare));
    }
    IpAddress address = new IpAddress(found);
    if (address.isMapped()) {
      throw new InvalidInputException(
          "\"%s\" is an IPv4-mapped IPv6 address; write %s"
              .formatted(text, new IpAddress(Arrays.copyOfRange(found, 12, 16))));
    }
    return address;
  }

  /**
   * Returns the address with these bytes.
   *
   * @param bytes 4 or 16 bytes in network order
   */
  public static IpAddress of(byte[] bytes) {
    if (bytes.length != 4 && bytes.length != 16) {
      throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + bytes.length);
    }
    return new IpAddress(bytes.clone());
  }

  private static String withoutBrackets(String text) {
    return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
  }

  private static String reason(String bare) {
    if (bare.contains("/")) {
      return ": it is an IP block; give a single address";
    }
    if (bare.contains("%")) {
      return ": the zone index after % is valid on one computer only";
    }
    Matcher mapped = MAPPED.matcher(bare);
    String four = mapped.matches() ? mapped.group(1) : bare;
    if (DOTTED.matcher(four).matches() && LEADING_ZERO.matcher(four).find()) {
      return ": some programs read a number with a leading zero as octal; did you mean "
          + LEADING_ZERO.matcher(four).replaceAll("")
          + "?";
    }
    return " such as 192.0.2.1 or 2001:db8::1";
  }

  private boolean isMapped() {
    return isV6()
        && bytes[10] == -1
        && bytes[11] == -1
        && Arrays.equals(bytes, 0, 10, new byte[10], 0, 10);
  }

  /** Returns whether it is an IPv6 address. */
  public boolean isV6() {
    return bytes.length == 16;
  }

  /** Returns the bytes in network order. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns the number of bits. */
  int bits() {
    return bytes.length * 8;
  }

  /** Returns the address with all bits after the prefix set to zero. */
  IpAddress masked(int prefix) {
    byte[] masked = bytes.clone();
    for (int i = 0; i < masked.length; i++) {
      int kept = Math.min(8, Math.max(0, prefix - i * 8));
      masked[i] &= (byte) (0xff << (8 - kept));
    }
    return new IpAddress(masked);
  }

  @Override
  public int compareTo(IpAddress other) {
    int version = Integer.compare(bytes.length, other.bytes.length);
    return version != 0 ? version : Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IpAddress address && Arrays.equals(bytes, address.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns the canonical text: {@code 2001:db8::1}. */
  @Override
  public String toString() {
    return isV6() ? compressed() : Objects.requireNonNull(Address.toDottedQuad(bytes));
  }

  private String compressed() {
    int[] groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = (bytes[2 * i] & 0xff) << 8 | (bytes[2 * i + 1] & 0xff);
    }
    int start = 8;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int zeros = 0;
      while (i + zeros < 8 && groups[i + zeros] == 0) {
        zeros++;
      }
      // RFC 5952: a single zero group is kept, and of equally long runs the first is compressed.
      if (zeros > length) {
        start = i;
        length = zeros;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == start) {
        text.append("::");
        i += length - 1;
        continue;
      }
      if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
        text.append(':');
      }
      text.append(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}

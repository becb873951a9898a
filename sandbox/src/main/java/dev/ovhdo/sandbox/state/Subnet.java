package dev.ovhdo.sandbox.state;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IP block; a single address is a block with the longest prefix. The text form is OVHcloud's,
 * independent of the spelling that was parsed: IPv6 compressed, always with prefix length.
 *
 * @param prefix the prefix length in bits
 * @param v6 whether the block is IPv6; an IPv4-mapped IPv6 address is not accepted
 */
public record Subnet(String address, int prefix, boolean v6) {
  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");

  /** Parses an address or a block; empty if the text is neither or has bits after the prefix. */
  public static Optional<Subnet> parse(String text) {
    int slash = text.indexOf('/');
    Optional<byte[]> bytes = bytes(slash < 0 ? text : text.substring(0, slash));
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    int all = bytes.get().length * 8;
    String given = slash < 0 ? Integer.toString(all) : text.substring(slash + 1);
    if (!PREFIX.matcher(given).matches() || Integer.parseInt(given) > all) {
      return Optional.empty();
    }
    int prefix = Integer.parseInt(given);
    return Arrays.equals(masked(bytes.get(), prefix), bytes.get())
        ? Optional.of(new Subnet(text(bytes.get()), prefix, all == 128))
        : Optional.empty();
  }

  /** Parses an address without prefix length; empty if the text is not an address. */
  public static Optional<Subnet> parseAddress(String text) {
    return text.contains("/") ? Optional.empty() : parse(text);
  }

  private static Optional<byte[]> bytes(String text) {
    boolean four = V4.matcher(text).matches();
    if (!four && !V6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      // An IPv4 address and any text with a colon are parsed and cause no DNS query.
      byte[] bytes = InetAddress.getByName(text).getAddress();
      return Optional.of(bytes).filter(found -> found.length == (four ? 4 : 16));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static byte[] masked(byte[] bytes, int prefix) {
    byte[] masked = bytes.clone();
    for (int bit = prefix; bit < masked.length * 8; bit++) {
      masked[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
    }
    return masked;
  }

  /** RFC 5952: the longest run of zero groups (the first of equal length) becomes two colons. */
  private static String text(byte[] bytes) {
    if (bytes.length == 4) {
      return (bytes[0] & 255)
          + "."
          + (bytes[1] & 255)
          + "."
          + (bytes[2] & 255)
          + "."
          + (bytes[3] & 255);
    }
    String[] groups = new String[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = Integer.toHexString((bytes[2 * i] & 255) << 8 | (bytes[2 * i + 1] & 255));
    }
    int from = 0;
    int length = 0;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups[end].equals("0")) {
        end++;
      }
      if (end - i > length) {
        from = i;
        length = end - i;
      }
    }
    if (length < 2) {
      return String.join(":", groups);
    }
    return String.join(":", Arrays.copyOf(groups, from))
        + "::"
        + String.join(":", Arrays.copyOfRange(groups, from + length, 8));
  }

  /** Returns whether this block contains the whole other block. */
  public boolean contains(Subnet other) {
    return v6 == other.v6
        && prefix <= other.prefix
        && Arrays.equals(masked(bytes(), prefix), masked(other.bytes(), prefix));
  }

  private byte[] bytes() {
    return bytes(address).orElseThrow();
  }

  /** Returns the block with prefix length, as {@code GET /ip} lists it: {@code 192.0.2.0/29}. */
  @Override
  public String toString() {
    return address + "/" + prefix;
  }
}

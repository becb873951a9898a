package dev.ovhdo.catalog.check;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** The syntax of IP addresses and blocks. */
final class IpSyntax {
  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
  private static final Pattern V6_LETTERS =
      Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final Pattern PREFIX = Pattern.compile("0|[1-9][0-9]{0,2}");

  private IpSyntax() {}

  static boolean isV4(String text) {
    return V4.matcher(text).matches();
  }

  static boolean isV6(String text) {
    if (!V6_LETTERS.matcher(text).matches()) {
      return false;
    }
    try {
      // For a text with a colon, no DNS query is made.
      InetAddress.getByName(text);
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** OVHcloud accepts an address without a prefix as a block. */
  static boolean isV4Block(String text) {
    return isV4(address(text)) && hasPrefix(text, 32);
  }

  static boolean isV6Block(String text) {
    return isV6(address(text)) && hasPrefix(text, 128);
  }

  private static String address(String text) {
    int slash = text.indexOf('/');
    return slash < 0 ? text : text.substring(0, slash);
  }

  private static boolean hasPrefix(String text, int most) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return true;
    }
    String prefix = text.substring(slash + 1);
    return PREFIX.matcher(prefix).matches() && Integer.parseInt(prefix) <= most;
  }
}

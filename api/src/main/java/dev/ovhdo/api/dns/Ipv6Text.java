package dev.ovhdo.api.dns;

import java.net.InetAddress;

/** The one spelling of an IPv6 address that RFC 5952 recommends. */
final class Ipv6Text {
  private static final int GROUPS = 8;

  private Ipv6Text() {}

  static String of(InetAddress address) {
    int[] groups = groups(address.getAddress());
    int start = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = 0;
      while (i + run < GROUPS && groups[i + run] == 0) {
        run++;
      }
      if (run > length) {
        start = i;
        length = run;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == start) {
        text.append("::");
        i += length - 1;
      } else {
        boolean first = text.isEmpty() || text.charAt(text.length() - 1) == ':';
        text.append(first ? "" : ":").append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }

  /** An address within ::ffff:0:0/96 comes as four bytes. */
  private static int[] groups(byte[] bytes) {
    int[] groups = new int[GROUPS];
    int missing = 2 * GROUPS - bytes.length;
    if (missing > 0) {
      groups[GROUPS - 3] = 0xffff;
    }
    for (int i = 0; i < bytes.length; i++) {
      int at = i + missing;
      groups[at / 2] |= (bytes[i] & 0xff) << (at % 2 == 0 ? 8 : 0);
    }
    return groups;
  }
}

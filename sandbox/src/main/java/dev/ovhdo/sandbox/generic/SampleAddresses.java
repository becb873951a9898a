package dev.ovhdo.sandbox.generic;

import java.util.List;

/**
 * Generates addresses from the ranges that are reserved for documentation: RFC 5737, 3849, 7042.
 */
final class SampleAddresses {
  private static final List<String> NETWORKS = List.of("192.0.2.", "198.51.100.", "203.0.113.");

  private SampleAddresses() {}

  static String ip(Seed seed) {
    return seed.at("version").below(4) == 0 ? v6(seed) : v4(seed);
  }

  static String v4(Seed seed) {
    return network(seed) + (1 + seed.below(254));
  }

  /** Returns an IPv6 address in compressed form. The last group is never zero. */
  static String v6(Seed seed) {
    return "2001:db8::" + group(seed);
  }

  static String block(Seed seed) {
    return seed.at("version").below(4) == 0 ? v6Block(seed) : v4Block(seed);
  }

  static String v4Block(Seed seed) {
    return network(seed) + 16 * seed.below(16) + "/28";
  }

  static String v6Block(Seed seed) {
    return "2001:db8:" + group(seed) + "::/64";
  }

  static String withPrefix(Seed seed) {
    return v4(seed) + "/24";
  }

  static String mac(Seed seed) {
    return "00:00:5e:00:53:" + seed.hex(2);
  }

  private static String network(Seed seed) {
    return seed.at("network").pick(NETWORKS);
  }

  private static String group(Seed seed) {
    return Long.toHexString(1 + seed.below(0xffff));
  }
}

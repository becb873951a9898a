package dev.ovhdo.sandbox.generic;

import java.util.List;
import java.util.Locale;

/** Generates texts that are recognizably artificial: hosts under example.com, fictional numbers. */
final class SampleTexts {
  private static final List<String> SECRETS = List.of("password", "secret", "token", "passphrase");
  private static final List<String> LINKS = List.of("url", "uri", "href", "link");
  private static final List<String> PHONES = List.of("phone", "phonenumber", "fax");
  private static final List<String> HOSTS =
      List.of("domain", "fqdn", "host", "hostname", "reverse", "servicename", "zone", "zonename");

  private SampleTexts() {}

  /** Returns a text that fits the name of the property or parameter. */
  static String named(String name, Seed seed) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (SECRETS.stream().anyMatch(lower::contains)) {
      return password(seed);
    }
    if (lower.endsWith("mail")) {
      return email(seed);
    }
    if (LINKS.stream().anyMatch(lower::endsWith)) {
      return "https://example.com/" + seed.hex(8);
    }
    if (PHONES.contains(lower)) {
      return phone("00", seed);
    }
    String plain = lower.replaceAll("[^a-z0-9]", "") + "-" + seed.hex(6);
    return HOSTS.contains(lower) ? plain + ".example.com" : plain;
  }

  static String password(Seed seed) {
    return "not-a-password-" + seed.hex(6);
  }

  static String email(Seed seed) {
    return "user-" + seed.hex(6) + "@example.com";
  }

  /** Returns a number from the French range for works of fiction, 01 99 00 XX XX. */
  static String phone(String prefix, Seed seed) {
    return prefix + "3319900" + seed.digits(4);
  }
}

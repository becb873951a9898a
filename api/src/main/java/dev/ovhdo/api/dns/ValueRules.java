package dev.ovhdo.api.dns;

import dev.ovhdo.api.error.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Rules for values beyond their syntax, of OVHcloud and of the standards. */
final class ValueRules {
  /** Number of hexadecimal digits of a fingerprint by type: SHA-1, SHA-256. */
  private static final Map<String, Integer> FINGERPRINTS = Map.of("1", 40, "2", 64);

  /** Number of hexadecimal digits of the data by matching type: SHA-256, SHA-512. */
  private static final Map<String, Integer> MATCHINGS = Map.of("1", 64, "2", 128);

  private static final Map<RecordType, String> MARKERS =
      Map.of(RecordType.SPF, "v=spf1", RecordType.DKIM, "v=DKIM1", RecordType.DMARC, "v=DMARC1");

  /** Formats of values, for messages. */
  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("A", "an IPv4 address such as 192.0.2.1"),
          Map.entry("AAAA", "an IPv6 address such as 2001:db8::1"),
          Map.entry("CAA", "FLAGS TAG \"VALUE\", such as 0 issue \"ca.example.net\""),
          Map.entry("CNAME", "the name of a host, such as www.example.com."),
          Map.entry("DNAME", "a name, such as example.com."),
          Map.entry("HTTPS", "PRIORITY HOST [KEY=VALUE...], such as 1 . alpn=h2"),
          Map.entry(
              "LOC",
              "LATITUDE LONGITUDE ALTITUDE [SIZES], such as 50 41 20 N 3 10 34 E 20m 10m 10m 10m"),
          Map.entry("MX", "PRIORITY HOST, such as 10 mail.example.com."),
          Map.entry(
              "NAPTR",
              "ORDER PREFERENCE \"FLAGS\" \"SERVICE\" \"REGEXP\" REPLACEMENT, such as"
                  + " 100 10 \"S\" \"SIP+D2U\" \"\" _sip._udp.example.com."),
          Map.entry("NS", "the name of a name server, such as ns1.example.net."),
          Map.entry("PTR", "the name of a host, such as www.example.com."),
          Map.entry("RP", "MAILBOX NAME, such as admin.example.com. ."),
          Map.entry("SRV", "PRIORITY WEIGHT PORT HOST, such as 10 5 443 www.example.com."),
          Map.entry("SSHFP", "ALGORITHM TYPE FINGERPRINT, such as 4 2 and 64 hexadecimal digits"),
          Map.entry("SVCB", "PRIORITY HOST [KEY=VALUE...], such as 1 svc.example.com. port=853"),
          Map.entry(
              "TLSA", "USAGE SELECTOR MATCHING DATA, such as 3 1 1 and 64 hexadecimal digits"));

  private ValueRules() {}

  /** Returns the format of the values of a type, for messages. */
  static String format(RecordType type) {
    return FORMATS.getOrDefault(type.value(), "a text");
  }

  /** Checks a value with valid syntax. */
  static void check(RecordType type, String given, String value) {
    String[] words = value.strip().split("\\s+");
    switch (type.value()) {
      case "MX" -> {
        if (words.length == 2 && words[1].equals(".")) {
          throw RecordData.invalidValue(type, given, "OVHcloud does not accept an empty host");
        }
      }
      case "SSHFP" -> digits(type, given, words, 2, FINGERPRINTS);
      case "TLSA" -> digits(type, given, words, 3, MATCHINGS);
      default -> {
        // The syntax is the only rule.
      }
    }
  }

  /** Checks the number of digits, which depends on the preceding word. */
  private static void digits(
      RecordType type, String given, String[] words, int from, Map<String, Integer> lengths) {
    if (words.length <= from) {
      return;
    }
    Integer wanted = lengths.get(words[from - 1]);
    String digits = String.join("", Arrays.asList(words).subList(from, words.length));
    if (wanted != null && digits.matches("[0-9a-fA-F]+") && digits.length() != wanted) {
      throw RecordData.invalidValue(
          type,
          given,
          "it has %s hexadecimal digits instead of %s".formatted(digits.length(), wanted));
    }
  }

  /** Checks a text of the type SPF, DKIM or DMARC. */
  static void checkNative(RecordType type, String text) {
    String marker = MARKERS.get(type);
    if (!isMarked(type, text)) {
      throw RecordData.invalidValue(type, text, "it must begin with " + marker);
    }
    if (!text.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
      throw RecordData.invalidValue(type, text, "it has characters that are not ASCII");
    }
  }

  /** Returns whether a text begins with the marker of this type. */
  static boolean isMarked(RecordType type, String text) {
    String marker = MARKERS.get(type);
    return marker != null
        && text.toLowerCase(Locale.ROOT).startsWith(marker.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns whether OVHcloud accepts a text for this native type and name.
   *
   * @param text each character is one byte
   */
  static boolean isNative(RecordType type, String name, String text) {
    return isMarked(type, text)
        && text.chars().allMatch(c -> c >= 0x20 && c < 0x7f)
        && (!type.equals(RecordType.DMARC) || isUnderDmarc(name));
  }

  /** Returns a text in OVHcloud's format for a native type. */
  static String nativeText(RecordType type, RecordData value) {
    return type.equals(RecordType.SPF) ? value.text() : value.wire();
  }

  private static boolean isUnderDmarc(String name) {
    return name.equals("_dmarc") || name.startsWith("_dmarc.");
  }

  /**
   * Checks the name of a record to create.
   *
   * @param name relative, in ASCII
   */
  static void checkName(RecordType type, String name) {
    switch (type.value()) {
      case "A", "AAAA" -> {
        if (name.contains("_")) {
          throw invalidName(type, name, "OVHcloud does not accept an underscore");
        }
      }
      case "DMARC" -> {
        if (!isUnderDmarc(name)) {
          throw invalidName(type, name, "the name must begin with _dmarc");
        }
      }
      default -> {
        // Any name is valid.
      }
    }
  }

  private static InvalidInputException invalidName(RecordType type, String name, String rule) {
    return new InvalidInputException(
        "'%s' can't be the name of a record of type %s: %s".formatted(name, type, rule));
  }
}

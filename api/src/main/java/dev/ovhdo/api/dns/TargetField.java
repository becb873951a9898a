package dev.ovhdo.api.dns;

/** Position of the host name in the value of a record type. */
enum TargetField {
  /** No host name. */
  NONE(0),
  /** The value is the host name. */
  ONLY(1),
  /** After a priority. */
  OF_MAIL(2),
  /** After priority, weight and port. */
  OF_SERVICE(4),
  /** After a rewriting rule. */
  OF_RULE(6),
  /** After a priority, before parameters. */
  SECOND(2),
  /** Two names, and nothing else. */
  BOTH(2);

  private final int words;

  TargetField(int words) {
    this.words = words;
  }

  static TargetField of(RecordType type) {
    return switch (type.value()) {
      case "CNAME", "DNAME", "NS", "PTR" -> ONLY;
      case "MX" -> OF_MAIL;
      case "SRV" -> OF_SERVICE;
      case "NAPTR" -> OF_RULE;
      case "HTTPS", "SVCB" -> SECOND;
      case "RP" -> BOTH;
      default -> NONE;
    };
  }

  /** Returns the value with unambiguous host names. */
  String complete(RecordType type, String value, ZoneName zone) {
    String[] parts = value.split("\\s+", 3);
    if (this == NONE || value.split("\\s+").length < words) {
      return value;
    }
    if (this == SECOND) {
      int from = value.indexOf(parts[1], parts[0].length());
      return complete(type, value, from, from + parts[1].length(), zone);
    }
    String whole = complete(type, value, lastWord(value), value.length(), zone);
    return this == BOTH ? complete(type, whole, 0, parts[0].length(), zone) : whole;
  }

  private static String complete(RecordType type, String value, int from, int to, ZoneName zone) {
    String target = RecordNames.target(type, value.substring(from, to), zone);
    return value.substring(0, from) + target + value.substring(to);
  }

  private static int lastWord(String value) {
    int at = value.length();
    while (at > 0 && !Character.isWhitespace(value.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}

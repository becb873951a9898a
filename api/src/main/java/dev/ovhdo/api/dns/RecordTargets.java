package dev.ovhdo.api.dns;

import dev.ovhdo.api.error.InvalidInputException;

/** Completes the host names in the values of records: in ASCII, with a final dot. */
final class RecordTargets {
  private RecordTargets() {}

  /**
   * Returns a value with complete host names. A value with too few words is unchanged: the parser
   * of its type rejects the value.
   *
   * @throws InvalidInputException if a host name is not possible
   */
  static String complete(RecordType type, String value, ZoneName zone) {
    int words = value.split("\\s+", -1).length;
    int first = wordEnd(value, 0);
    return switch (type.value()) {
      case "CNAME", "DNAME", "NS", "PTR" -> completeLast(type, value, zone);
      case "MX" -> words < 2 ? value : completeLast(type, value, zone);
      case "SRV" -> words < 4 ? value : completeLast(type, value, zone);
      case "NAPTR" -> words < 6 ? value : completeLast(type, value, zone);
      case "HTTPS", "SVCB" -> {
        int start = wordStart(value, first);
        yield words < 2 ? value : complete(type, value, start, wordEnd(value, start), zone);
      }
      case "RP" ->
          words < 2 ? value : complete(type, completeLast(type, value, zone), 0, first, zone);
      default -> value;
    };
  }

  private static String completeLast(RecordType type, String value, ZoneName zone) {
    int start = value.length();
    while (start > 0 && !Character.isWhitespace(value.charAt(start - 1))) {
      start--;
    }
    return complete(type, value, start, value.length(), zone);
  }

  private static String complete(RecordType type, String value, int from, int to, ZoneName zone) {
    String target = target(type, value.substring(from, to), zone);
    return value.substring(0, from) + target + value.substring(to);
  }

  private static int wordStart(String value, int from) {
    int at = from;
    while (at < value.length() && Character.isWhitespace(value.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String value, int from) {
    int at = from;
    while (at < value.length() && !Character.isWhitespace(value.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * Returns the unambiguous form of a target: in ASCII, with a final dot.
   *
   * @param type the type of the record, for messages
   * @param target the target; relative to the zone if it has no dot
   * @param zone the zone
   */
  private static String target(RecordType type, String target, ZoneName zone) {
    String ascii = RecordNames.ascii(target);
    if (ascii.equals(".")) {
      return ascii;
    }
    if (ascii.equals("@")) {
      return zone.absolute("@");
    }
    boolean absolute = ascii.endsWith(".");
    String bare = absolute ? ascii.substring(0, ascii.length() - 1) : ascii;
    if (bare.matches("[0-9.]+|[0-9a-fA-F]*:[0-9a-fA-F:.]+")) {
      throw new InvalidInputException(
          "'%s' is an address, and the target of a record of type %s is a name"
              .formatted(target, type));
    }
    for (String label : bare.split("\\.", -1)) {
      RecordNames.checkLabel(target, label);
    }
    if (!absolute && ascii.contains(".")) {
      throw new InvalidInputException(
          "'%1$s' has no final dot, and would mean %1$s.%2$s. Write '%1$s.', or '%1$s.%2$s.' for a"
                  .formatted(target, zone)
              + " name in this zone");
    }
    return absolute ? ascii : zone.absolute(ascii);
  }
}

package dev.ovhdo.api.dns;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.internal.InternationalName;
import java.util.regex.Pattern;

/** Checks and converts names of records and host names in values. */
final class RecordNames {
  private static final int MAX_LABEL_LENGTH = 63;

  /** Reverse zones with classless delegation contain a slash, RFC 2317. */
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_/-]+");

  private RecordNames() {}

  /** Returns the ASCII form of a name, label by label. */
  static String ascii(String name) {
    try {
      return InternationalName.ascii(name);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          "'%s' can't be a name: %s".formatted(name, e.getMessage()), e);
    }
  }

  /** Rejects a text that cannot be the name of a record. */
  static void checkOwner(String given, String ascii) {
    String[] labels = ascii.split("\\.", -1);
    for (int i = 0; i < labels.length; i++) {
      if (!(i == 0 && labels[i].equals("*"))) {
        check(given, labels[i]);
      }
    }
  }

  private static void check(String given, String label) {
    if (label.isEmpty()) {
      throw new InvalidInputException("'" + given + "' can't be a name: it has an empty label");
    }
    if (label.length() > MAX_LABEL_LENGTH) {
      throw new InvalidInputException(
          "'%s' can't be a name: '%s' has %s characters, and a label may have at most %s"
              .formatted(given, label, label.length(), MAX_LABEL_LENGTH));
    }
    if (!LABEL.matcher(label).matches()) {
      throw new InvalidInputException(
          "'%s' can't be a name: '%s' has characters other than letters, digits, - and _%s"
              .formatted(
                  given,
                  label,
                  label.equals("*") ? "; a * is permitted only as the first label" : ""));
    }
  }

  /**
   * Returns the unambiguous form of a target: in ASCII, with a final dot.
   *
   * @param type the type of the record, for messages
   * @param target the target; relative to the zone if it has no dot
   * @param zone the zone
   */
  static String target(RecordType type, String target, ZoneName zone) {
    String ascii = ascii(target);
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
      check(target, label);
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

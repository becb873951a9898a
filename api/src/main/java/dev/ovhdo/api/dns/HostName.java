package dev.ovhdo.api.dns;

import dev.ovhdo.api.InvalidInputException;
import dev.ovhdo.api.internal.InternationalName;
import java.util.regex.Pattern;

/** Host names as people write them. */
final class HostName {
  private static final int LONGEST_LABEL = 63;

  /** A slash stands in reverse zones that are shared out, RFC 2317. */
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_/-]+");

  private HostName() {}

  /** Returns the ASCII form of a name, label by label; ASCII ones are left as they are. */
  static String ascii(String name) {
    try {
      return InternationalName.ascii(name);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          "'%s' can't be a name: %s".formatted(name, e.getMessage()), e);
    }
  }

  /** Refuses what can't be the name of a record. */
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
      throw new InvalidInputException("'" + given + "' can't be a name: a part of it is empty");
    }
    if (label.length() > LONGEST_LABEL) {
      throw new InvalidInputException(
          "'%s' can't be a name: '%s' has %s characters, and %s is the most between two dots"
              .formatted(given, label, label.length(), LONGEST_LABEL));
    }
    if (!LABEL.matcher(label).matches()) {
      throw new InvalidInputException(
          "'%s' can't be a name: '%s' has characters other than letters, digits, - and _%s"
              .formatted(given, label, label.equals("*") ? "; a * stands at the beginning" : ""));
    }
  }

  /**
   * Returns a target without anything that could be misunderstood: in ASCII, and with its final
   * dot.
   *
   * @param type the type of the record, for messages
   * @param target relative if it has no dot at all
   * @param zone what relative ones are relative to
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

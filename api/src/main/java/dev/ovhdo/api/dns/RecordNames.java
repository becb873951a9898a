package dev.ovhdo.api.dns;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.internal.InternationalName;
import java.util.regex.Pattern;

/** Checks and converts the names of records. */
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
        checkLabel(given, labels[i]);
      }
    }
  }

  /** Rejects a text that cannot be a label of a name. */
  static void checkLabel(String given, String label) {
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
}

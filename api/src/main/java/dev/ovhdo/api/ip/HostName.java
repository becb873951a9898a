package dev.ovhdo.api.ip;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.internal.InternationalName;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Fully qualified host name in the format of reverse DNS: lower case, ASCII, with a final dot.
 * Immutable.
 *
 * @param text such as {@code mail.example.com.}
 */
public record HostName(String text) {
  private static final int MAX_LENGTH = 253;
  private static final int MAX_LABEL_LENGTH = 63;
  private static final Pattern LABEL = Pattern.compile("[a-z0-9_-]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** Checks the format. */
  public HostName {
    Objects.requireNonNull(text, "text");
    if (!text.endsWith(".") || !text.equals(text.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("not a normalized host name, use parse: " + text);
    }
  }

  /**
   * Parses a name in any case and script, with or without the final dot.
   *
   * @throws InvalidInputException if the text is not a fully qualified host name
   */
  public static HostName parse(String text) {
    String name = ascii(text).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (name.isEmpty()) {
      throw refused(text, "it is empty");
    }
    String[] labels = name.split("\\.", -1);
    for (String label : labels) {
      check(text, label);
    }
    if (labels.length < 2) {
      throw refused(
          text, "a fully qualified name is required, such as " + labels[0] + ".example.com");
    }
    if (DIGITS.matcher(labels[labels.length - 1]).matches()) {
      throw refused(
          text, labels.length == 4 ? "it is an IP address" : "its last label is a number");
    }
    if (name.length() > MAX_LENGTH) {
      throw refused(text, "it has more than " + MAX_LENGTH + " characters");
    }
    return new HostName(name + ".");
  }

  private static String ascii(String text) {
    try {
      return InternationalName.ascii(text.strip());
    } catch (IllegalArgumentException e) {
      throw refused(text, String.valueOf(e.getMessage()));
    }
  }

  private static void check(String text, String label) {
    if (label.isEmpty()) {
      throw refused(text, "it has an empty label");
    }
    if (label.length() > MAX_LABEL_LENGTH) {
      throw refused(text, "a label may have at most " + MAX_LABEL_LENGTH + " characters");
    }
    if (label.equals("*")) {
      throw refused(text, "wildcards are not permitted");
    }
    if (!LABEL.matcher(label).matches()) {
      throw refused(text, "\"" + label + "\" has characters other than letters, digits, - and _");
    }
    if (label.startsWith("-") || label.endsWith("-")) {
      throw refused(text, "\"" + label + "\" begins or ends with a hyphen");
    }
  }

  private static InvalidInputException refused(String text, String why) {
    return new InvalidInputException("\"" + text + "\" is not a host name: " + why);
  }

  /** Returns the name with its final dot. */
  @Override
  public String toString() {
    return text;
  }
}

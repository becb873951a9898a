package dev.ovhdo.api.ip;

import dev.ovhdo.api.InvalidInputException;
import dev.ovhdo.api.internal.InternationalName;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The full name of a host, as reverse DNS wants it: in lower case, in ASCII, with its final dot.
 *
 * @param text such as {@code mail.example.com.}
 */
public record HostName(String text) {
  private static final int LONGEST = 253;
  private static final int LONGEST_LABEL = 63;
  private static final Pattern LETTERS = Pattern.compile("[a-z0-9_-]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** Checks that it is in that form. */
  public HostName {
    Objects.requireNonNull(text, "text");
    if (!text.endsWith(".") || !text.equals(text.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("parse reads names in other forms: " + text);
    }
  }

  /**
   * Reads a name as people write it: capitals, letters of other scripts, with or without the final
   * dot.
   *
   * @throws InvalidInputException if it is none, or not a full one
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
      throw refused(text, "a full name is wanted, such as " + labels[0] + ".example.com");
    }
    if (DIGITS.matcher(labels[labels.length - 1]).matches()) {
      throw refused(text, labels.length == 4 ? "it is an address" : "its last part is a number");
    }
    if (name.length() > LONGEST) {
      throw refused(text, "it has more than " + LONGEST + " characters");
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
      throw refused(text, "there is nothing between two of its dots");
    }
    if (label.length() > LONGEST_LABEL) {
      throw refused(text, "a part between two dots has at most " + LONGEST_LABEL + " characters");
    }
    if (label.equals("*")) {
      throw refused(text, "one name is wanted, and * stands for many");
    }
    if (!LETTERS.matcher(label).matches()) {
      throw refused(text, "\"" + label + "\" has more than letters, digits and hyphens");
    }
    if (label.startsWith("-") || label.endsWith("-")) {
      throw refused(text, "\"" + label + "\" begins or ends with a hyphen");
    }
  }

  private static InvalidInputException refused(String text, String why) {
    return new InvalidInputException("\"" + text + "\" is no name of a host: " + why);
  }

  /** Returns the name with its final dot. */
  @Override
  public String toString() {
    return text;
  }
}

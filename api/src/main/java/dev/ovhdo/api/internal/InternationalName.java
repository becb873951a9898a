package dev.ovhdo.api.internal;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Converts names of hosts and zones to ASCII. */
public final class InternationalName {
  /** IDNA 2003, which Java implements, replaces or drops these characters; IDNA 2008 keeps them. */
  private static final Pattern DISPUTED = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

  /** The maximum length of a label in ASCII; a letter has one or two characters in Java. */
  private static final int MAX_LABEL = 63;

  private InternationalName() {}

  /**
   * Returns the ASCII form of a name, label by label; a name in ASCII is not changed.
   *
   * @throws IllegalArgumentException if the name has no ASCII form, or an ambiguous one; the
   *     message is the reason
   */
  public static String ascii(String name) {
    if (name.chars().allMatch(c -> c < 128)) {
      return name;
    }
    if (DISPUTED.matcher(name).find()) {
      throw new IllegalArgumentException(
          "it has a letter that the standards for international names treat differently; use the"
              + " registered xn-- form");
    }
    List<String> labels = new ArrayList<>();
    for (String label : name.split("[.\u3002\uff0e\uff61]", -1)) {
      labels.add(asciiLabel(label));
    }
    return String.join(".", labels);
  }

  /** Newer versions of Java refuse a long label with another exception than documented. */
  private static String asciiLabel(String label) {
    if (label.length() > 2 * MAX_LABEL) {
      throw new IllegalArgumentException("a label has more than " + MAX_LABEL + " characters");
    }
    return label.isEmpty() ? label : IDN.toASCII(label);
  }
}

package dev.ovhdo.sandbox.rights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How recorded access rules contain the names of services, such as {@code vps-demo}. */
public enum NameStyle {
  /** Each name becomes a star, so that the rules are valid for all services. */
  WILDCARD("names"),
  /** The rules contain the names that the program used. */
  EXACT("none");

  private final String text;

  NameStyle(String text) {
    this.text = text;
  }

  /** Returns which parts become stars, as users write it: {@code names} or {@code none}. */
  public String text() {
    return text;
  }

  /** Parses {@code names} or {@code none}; empty for any other text. */
  public static Optional<NameStyle> find(String text) {
    return Arrays.stream(values())
        .filter(style -> style.text.equals(text.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}

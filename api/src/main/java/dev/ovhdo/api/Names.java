package dev.ovhdo.api;

import java.util.List;

/** Lists of names in messages. */
final class Names {
  /** So that a message about an account with hundreds of machines stays readable. */
  private static final int SHOWN = 20;

  private Names() {}

  /** Returns {@code lead: a, b, c.}, or {@code none.} where there are no names. */
  static String sentence(String lead, String none, List<String> names) {
    return (names.isEmpty() ? none : lead + ": " + joined(names)) + ".";
  }

  /** Returns the names with commas; the twenty-first and later ones are counted only. */
  static String joined(List<String> names) {
    String text = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return names.size() <= SHOWN ? text : text + " and " + (names.size() - SHOWN) + " more";
  }
}

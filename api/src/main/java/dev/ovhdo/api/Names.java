package dev.ovhdo.api;

import java.util.List;

/** Names that people type, and lists of names in messages. */
final class Names {
  /** So that a message about an account with hundreds of machines stays readable. */
  private static final int SHOWN = 20;

  private Names() {}

  /**
   * Returns whether a name can stand in a path. The API can't be asked about those that can't, so
   * nothing of OVHcloud's is called that.
   */
  static boolean canBeAsked(String name) {
    return !name.isBlank() && !name.equals(".") && !name.equals("..");
  }

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

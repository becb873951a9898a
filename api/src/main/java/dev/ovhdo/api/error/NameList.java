package dev.ovhdo.api.error;

import java.util.List;

/** Lists of names in messages, and names as path segments. */
public final class NameList {
  /** Keeps a message readable for an account with hundreds of resources. */
  private static final int SHOWN = 20;

  private NameList() {}

  /** Returns whether a name can be a path segment. No resource of OVHcloud has another name. */
  public static boolean isPathSegment(String name) {
    return !name.isBlank() && !name.equals(".") && !name.equals("..");
  }

  /** Returns {@code lead: a, b, c.}, or {@code none.} for an empty list. */
  public static String sentence(String lead, String none, List<String> names) {
    return (names.isEmpty() ? none : lead + ": " + joined(names)) + ".";
  }

  /** Returns the first 20 names with commas, and the number of the others. */
  static String joined(List<String> names) {
    String text = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return names.size() <= SHOWN ? text : text + " and " + (names.size() - SHOWN) + " more";
  }
}

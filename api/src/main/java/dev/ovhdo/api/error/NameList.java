package dev.ovhdo.api.error;

import java.util.List;

/** Lists of names in messages. */
final class NameList {
  /** Keeps a message readable for an account with hundreds of resources. */
  private static final int SHOWN = 20;

  private NameList() {}

  /** Returns the first 20 names with commas, and the number of the others. */
  static String joined(List<String> names) {
    String text = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return names.size() <= SHOWN ? text : text + " and " + (names.size() - SHOWN) + " more";
  }
}

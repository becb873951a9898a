package dev.ovhdo.cli.output;

import java.util.List;

/** Suggests names for a mistyped name. */
public final class NearestNames {
  private NearestNames() {}

  /**
   * Returns the most similar names: names with few differences, and names that begin with the typed
   * text.
   */
  public static List<String> of(String typed, List<String> names) {
    int tolerance = Math.max(1, typed.length() / 3);
    List<String> near =
        names.stream()
            .filter(name -> name.startsWith(typed) || distance(typed, name) <= tolerance)
            .toList();
    int least = near.stream().mapToInt(name -> distance(typed, name)).min().orElse(0);
    return near.stream().filter(name -> distance(typed, name) == least).toList();
  }

  /** Returns the Levenshtein distance: the number of letters to add, remove or replace. */
  static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchange = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(exchange, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}

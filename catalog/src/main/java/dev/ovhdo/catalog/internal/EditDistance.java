package dev.ovhdo.catalog.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The edit distance of two words: the number of letters changed, added or removed, and of adjacent
 * letters exchanged.
 */
public final class EditDistance {
  private EditDistance() {}

  /** Returns the edit distance of two words; case is ignored. */
  public static int between(String one, String other) {
    String from = one.toLowerCase(Locale.ROOT);
    String to = other.toLowerCase(Locale.ROOT);
    int[] before = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[to.length()];
  }

  /**
   * Returns whether one word may be a typing error for another; the limit is lower for short words.
   */
  public static boolean isNear(String one, String other) {
    int forgiven = forgiven(Math.max(one.length(), other.length()));
    return Math.abs(one.length() - other.length()) <= forgiven && between(one, other) <= forgiven;
  }

  /** Returns the most similar known word, if one is similar. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(candidate -> isNear(word, candidate))
        .min(
            Comparator.comparingInt((String candidate) -> between(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int forgiven(int length) {
    if (length <= 2) {
      return 0;
    }
    return length <= 5 ? 1 : length <= 9 ? 2 : 3;
  }
}

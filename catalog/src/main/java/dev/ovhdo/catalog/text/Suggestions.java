package dev.ovhdo.catalog.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Suggests known names that are similar to a mistyped name, for messages such as {@code did you
 * mean imageId?}. The case of letters is ignored.
 */
public final class Suggestions {
  private static final int MOST_NAMES = 3;

  private Suggestions() {}

  /**
   * Returns the known name that is nearest to a mistyped name.
   *
   * @param typed the name as the user wrote it
   * @param known the valid names
   * @return the {@linkplain #isSimilar similar} name with the smallest distance, the first in
   *     alphabetical order of several; empty if none is similar
   */
  public static Optional<String> nearest(String typed, Collection<String> known) {
    return known.stream()
        .filter(name -> isSimilar(typed, name))
        .min(
            Comparator.comparingInt((String name) -> distance(typed, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Returns all known names that are nearest to a mistyped or shortened name.
   *
   * @param typed the name as the user wrote it
   * @param known the valid names
   * @return of the names that are {@linkplain #isSimilar similar} or begin with the typed name,
   *     those with the smallest distance, in the given order; empty if there is none
   */
  public static List<String> allNearest(String typed, Collection<String> known) {
    List<String> candidates =
        known.stream().filter(name -> isSimilar(typed, name) || isBeginning(typed, name)).toList();
    int least = candidates.stream().mapToInt(name -> distance(typed, name)).min().orElse(0);
    return candidates.stream().filter(name -> distance(typed, name) == least).toList();
  }

  /**
   * Returns the question after a message about a mistyped name: {@code did you mean a or b?}.
   *
   * @param typed the name as the user wrote it
   * @param known the valid names
   * @return the question, without a space before it; empty if no name or more than three names are
   *     nearest
   */
  public static Optional<String> question(String typed, Collection<String> known) {
    List<String> near = allNearest(typed, known);
    return near.isEmpty() || near.size() > MOST_NAMES
        ? Optional.empty()
        : Optional.of("did you mean " + String.join(" or ", near) + "?");
  }

  /**
   * Returns whether one name may be a typing error for another: their distance is at most 1 for
   * names of up to 5 letters, 2 for up to 9 letters, and 3 for longer ones. Names of up to two
   * letters must be equal.
   */
  public static boolean isSimilar(String one, String other) {
    int limit = limit(Math.max(one.length(), other.length()));
    return Math.abs(one.length() - other.length()) <= limit && distance(one, other) <= limit;
  }

  /**
   * Returns the edit distance of two names: the number of letters that are changed, added or
   * removed, and of adjacent letters that are exchanged.
   */
  public static int distance(String one, String other) {
    String from = one.toLowerCase(Locale.ROOT);
    String to = other.toLowerCase(Locale.ROOT);
    int[] secondLast = new int[to.length() + 1];
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
          row[j] = Math.min(row[j], secondLast[j - 2] + 1);
        }
      }
      secondLast = last;
      last = row;
    }
    return last[to.length()];
  }

  private static boolean isBeginning(String typed, String name) {
    return !typed.isEmpty() && name.regionMatches(true, 0, typed, 0, typed.length());
  }

  private static int limit(int length) {
    if (length <= 2) {
      return 0;
    }
    return length <= 5 ? 1 : length <= 9 ? 2 : 3;
  }
}

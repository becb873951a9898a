package dev.ovhdo.catalog;

import dev.ovhdo.catalog.text.Suggestions;
import java.util.List;

/**
 * The cheapest alignment of a path with a template, segment by segment.
 *
 * @param cost the sum of all differences: two for each letter, one for a segment that differs in
 *     case only, seven for a missing or extra segment
 * @param gaps the number of missing and extra segments
 * @param anchors the number of fixed segments that are equal or similar
 */
record PathAlignment(int cost, int gaps, int anchors) {
  private static final int SEGMENT = 7;
  private static final int LETTER = 2;
  private static final int NEVER = 1000;

  /** Returns whether enough fixed segments match; a placeholder matches any text. */
  boolean isAnchored() {
    return anchors > gaps;
  }

  /** Aligns a whole path with a template. */
  static PathAlignment of(List<String> typed, List<String> template) {
    return last(typed, template)[typed.size()];
  }

  /** Aligns the best prefix of a path with a template. */
  static PathAlignment ofPrefix(List<String> typed, List<String> template) {
    PathAlignment best = new PathAlignment(NEVER, 0, 0);
    for (PathAlignment alignment : last(typed, template)) {
      best = alignment.orCheaper(best);
    }
    return best;
  }

  /** Returns the alignments of the whole template with the first 0, 1, … n segments of the path. */
  private static PathAlignment[] last(List<String> typed, List<String> template) {
    PathAlignment[] above = new PathAlignment[typed.size() + 1];
    for (int i = 0; i <= typed.size(); i++) {
      above[i] = new PathAlignment(i * SEGMENT, i, 0);
    }
    for (String part : template) {
      PathAlignment[] row = new PathAlignment[typed.size() + 1];
      row[0] = above[0].gap();
      for (int i = 1; i <= typed.size(); i++) {
        int cost = difference(typed.get(i - 1), part);
        int anchor = ParsedPath.isPlaceholder(part) ? 0 : 1;
        row[i] =
            above[i - 1].plus(cost, anchor).orCheaper(above[i].gap()).orCheaper(row[i - 1].gap());
      }
      above = row;
    }
    return above;
  }

  private PathAlignment orCheaper(PathAlignment other) {
    boolean better = other.cost < cost || (other.cost == cost && other.anchors > anchors);
    return better ? other : this;
  }

  private PathAlignment gap() {
    return new PathAlignment(cost + SEGMENT, gaps + 1, anchors);
  }

  private PathAlignment plus(int more, int anchor) {
    return new PathAlignment(cost + more, gaps, anchors + anchor);
  }

  private static int difference(String typed, String part) {
    if (ParsedPath.isPlaceholder(part) || typed.equals(part)) {
      return 0;
    }
    if (typed.equalsIgnoreCase(part)) {
      return 1;
    }
    return Suggestions.isSimilar(typed, part) ? LETTER * Suggestions.distance(typed, part) : NEVER;
  }
}

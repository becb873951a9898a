package dev.ovhdo.catalog;

import dev.ovhdo.catalog.internal.EditDistance;
import java.util.List;

/**
 * The cheapest alignment of a path with a template, segment by segment.
 *
 * @param cost the sum of all differences: two for each letter, one for a segment that differs in
 *     case only, seven for a missing or extra segment
 * @param gaps the number of missing and extra segments
 * @param anchors the number of fixed segments that are equal or similar
 */
record Alignment(int cost, int gaps, int anchors) {
  private static final int SEGMENT = 7;
  private static final int LETTER = 2;
  private static final int NEVER = 1000;

  /** Returns whether enough fixed segments match; a placeholder matches any text. */
  boolean anchored() {
    return anchors > gaps;
  }

  /** Aligns a whole path with a template. */
  static Alignment of(List<String> typed, List<String> template) {
    return last(typed, template)[typed.size()];
  }

  /** Aligns the best prefix of a path with a template. */
  static Alignment ofBeginning(List<String> typed, List<String> template) {
    Alignment best = new Alignment(NEVER, 0, 0);
    for (Alignment alignment : last(typed, template)) {
      best = alignment.orBetter(best);
    }
    return best;
  }

  /** Returns the alignments of the whole template with the first 0, 1, … n segments of the path. */
  private static Alignment[] last(List<String> typed, List<String> template) {
    Alignment[] above = new Alignment[typed.size() + 1];
    for (int i = 0; i <= typed.size(); i++) {
      above[i] = new Alignment(i * SEGMENT, i, 0);
    }
    for (String part : template) {
      Alignment[] row = new Alignment[typed.size() + 1];
      row[0] = above[0].gap();
      for (int i = 1; i <= typed.size(); i++) {
        int cost = difference(typed.get(i - 1), part);
        int anchor = CallerPath.isPlaceholder(part) ? 0 : 1;
        row[i] =
            above[i - 1].plus(cost, anchor).orBetter(above[i].gap()).orBetter(row[i - 1].gap());
      }
      above = row;
    }
    return above;
  }

  private Alignment orBetter(Alignment other) {
    boolean better = other.cost < cost || (other.cost == cost && other.anchors > anchors);
    return better ? other : this;
  }

  private Alignment gap() {
    return new Alignment(cost + SEGMENT, gaps + 1, anchors);
  }

  private Alignment plus(int more, int anchor) {
    return new Alignment(cost + more, gaps, anchors + anchor);
  }

  private static int difference(String typed, String part) {
    if (CallerPath.isPlaceholder(part) || typed.equals(part)) {
      return 0;
    }
    if (typed.equalsIgnoreCase(part)) {
      return 1;
    }
    return EditDistance.isNear(typed, part) ? LETTER * EditDistance.between(typed, part) : NEVER;
  }
}

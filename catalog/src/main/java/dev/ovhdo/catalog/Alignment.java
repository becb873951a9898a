package dev.ovhdo.catalog;

import dev.ovhdo.catalog.internal.EditDistance;
import java.util.List;

/**
 * The cheapest way to lay a typed path beside a template, segment by segment.
 *
 * @param cost of all differences: two for a letter, one if only upper and lower case differ, seven
 *     for a segment too few or too many
 * @param gaps how many segments are too few or too many
 * @param anchors how many fixed segments are the same, or nearly
 */
record Alignment(int cost, int gaps, int anchors) {
  private static final int SEGMENT = 7;
  private static final int LETTER = 2;
  private static final int NEVER = 1000;

  /** Returns whether they have more in common than values, which may be any text. */
  boolean anchored() {
    return anchors > gaps;
  }

  /** Lays a whole path beside a template. */
  static Alignment of(List<String> typed, List<String> template) {
    return last(typed, template)[typed.size()];
  }

  /** Lays any number of a path's first segments beside a template. */
  static Alignment ofBeginning(List<String> typed, List<String> template) {
    Alignment best = new Alignment(NEVER, 0, 0);
    for (Alignment alignment : last(typed, template)) {
      best = alignment.orBetter(best);
    }
    return best;
  }

  /** The alignments of the whole template with none, one, … all of the typed segments. */
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

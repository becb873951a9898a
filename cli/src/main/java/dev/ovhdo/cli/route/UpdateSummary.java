package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Family;
import java.util.ArrayList;
import java.util.List;

/** What an update changed, for people. */
final class UpdateSummary {
  private final List<String> lines = new ArrayList<>();

  private UpdateSummary() {}

  /** Compares with what was known before. */
  static UpdateSummary of(Catalogue before, List<Family> families) {
    UpdateSummary summary = new UpdateSummary();
    Changes sum = Changes.NONE;
    int routes = 0;
    for (Family family : families) {
      Changes changes = Changes.of(before, family);
      routes += family.routes().size();
      sum = sum.plus(changes);
      if (!changes.equals(Changes.NONE)) {
        summary.lines.add(family.root() + ": " + changes);
      }
    }
    summary.lines.add(
        count(families.size(), "family", "families")
            + ", "
            + count(routes, "route", "routes")
            + ": "
            + sum);
    return summary;
  }

  private static String count(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }

  /** Returns a line for each family that changed, and the sum. */
  List<String> lines() {
    return lines;
  }
}

package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.cli.output.Row;
import java.util.ArrayList;
import java.util.List;

/** The result of an update: the changes of each family. */
final class UpdateSummary {
  private final List<String> lines = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  private UpdateSummary() {}

  /** Compares the families with the previous catalogue. */
  static UpdateSummary of(Catalogue before, List<Family> families) {
    UpdateSummary summary = new UpdateSummary();
    RouteChanges sum = RouteChanges.NONE;
    int routes = 0;
    for (Family family : families) {
      RouteChanges changes = RouteChanges.of(before, family);
      routes += family.routes().size();
      sum = sum.plus(changes);
      summary.rows.add(row(family, changes));
      if (!changes.equals(RouteChanges.NONE)) {
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

  private static Row row(Family family, RouteChanges changes) {
    return Row.empty()
        .with("family", family.root())
        .with("routes", family.routes().size())
        .with("added", changes.added())
        .with("removed", changes.removed())
        .with("changed", changes.changed());
  }

  private static String count(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }

  /** Returns a row for each family. */
  List<Row> rows() {
    return rows;
  }

  /** Returns one line for each changed family, and the total. */
  List<String> lines() {
    return lines;
  }
}

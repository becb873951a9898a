package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.cli.output.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /**
   * The number of routes that an update changed.
   *
   * @param added new routes
   * @param removed routes that are not published any more
   * @param changed routes with other parameters, responses or rights
   */
  private record RouteChanges(int added, int removed, int changed) {
    /** No difference. */
    static final RouteChanges NONE = new RouteChanges(0, 0, 0);

    /** Compares a family with the previous catalogue. */
    static RouteChanges of(Catalogue before, Family after) {
      Map<String, Route> former = new HashMap<>();
      before.index().stream()
          .filter(entry -> entry.root().equals(after.root()))
          .flatMap(entry -> before.family(entry).routes().stream())
          .forEach(route -> former.put(route.toString(), route));
      int added = 0;
      int changed = 0;
      for (Route route : after.routes()) {
        Route old = former.remove(route.toString());
        if (old == null) {
          added++;
        } else if (!old.equals(route)) {
          changed++;
        }
      }
      return new RouteChanges(added, former.size(), changed);
    }

    RouteChanges plus(RouteChanges other) {
      return new RouteChanges(
          added + other.added, removed + other.removed, changed + other.changed);
    }

    /** Returns {@code 2 new, 0 removed, 5 changed}. */
    @Override
    public String toString() {
      return "%s new, %s removed, %s changed".formatted(added, removed, changed);
    }
  }
}

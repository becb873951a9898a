package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Route;
import java.util.HashMap;
import java.util.Map;

/**
 * The number of routes that an update changed.
 *
 * @param added new routes
 * @param removed routes that are not published any more
 * @param changed routes with other parameters, responses or rights
 */
record RouteChanges(int added, int removed, int changed) {
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
    return new RouteChanges(added + other.added, removed + other.removed, changed + other.changed);
  }

  /** Returns {@code 2 new, 0 removed, 5 changed}. */
  @Override
  public String toString() {
    return "%s new, %s removed, %s changed".formatted(added, removed, changed);
  }
}

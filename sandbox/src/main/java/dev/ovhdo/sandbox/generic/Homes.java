package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where objects live: the path under which one of a kind is found. A task that a reboot answers is
 * one of those that the list of tasks has.
 */
final class Homes {
  private Homes() {}

  /**
   * Finds the route of one object of the kind that another route answers; of several the one that
   * has most of its path in common with it.
   */
  static Optional<Route> of(KnownRoute known) {
    String path = known.route().template();
    return known.family().routes().stream()
        .filter(route -> route.method() == Method.GET)
        .filter(route -> route.template().endsWith("}"))
        .filter(route -> route.response().equals(known.route().response()))
        .filter(route -> path.startsWith(scope(route)))
        .max(Comparator.comparingInt(route -> common(path, route.template())));
  }

  /** What must be said to get at the list of the objects. */
  private static String scope(Route item) {
    String list = Paths.parent(item.template());
    return list.substring(0, list.lastIndexOf('}') + 1);
  }

  private static int common(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return i;
      }
    }
    return length;
  }
}

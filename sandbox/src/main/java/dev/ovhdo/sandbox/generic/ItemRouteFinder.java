package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import java.util.Comparator;
import java.util.Optional;

/**
 * Finds the route that returns a single object of a type. For example, a reboot answers a task, and
 * that task must be found by the route of tasks.
 */
final class ItemRouteFinder {
  private ItemRouteFinder() {}

  /**
   * Finds the route of a single object whose type is the response type of another route. If several
   * routes match, the result is the route with the longest common path prefix.
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

  /** Returns the part of the path that contains all parameters of the list route. */
  private static String scope(Route item) {
    String list = PathTemplates.parent(item.template());
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

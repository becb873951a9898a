package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What to say of a route that the catalogue does not have. */
final class UnknownRoute {
  private UnknownRoute() {}

  /**
   * Says which methods there are, or which routes are near.
   *
   * @param path without its query
   * @param most how many near routes to name at most
   * @param end what becomes of it
   */
  static String text(Catalogue catalogue, Method method, String path, int most, String end) {
    Collection<Method> methods = catalogue.methods(path);
    if (!methods.isEmpty()) {
      return path + " has no " + method + ", but " + listing(methods) + end;
    }
    List<KnownRoute> near = catalogue.nearest(method, path, most);
    List<String> lines = new ArrayList<>();
    lines.add("no route is known for " + path + end + (near.isEmpty() ? "" : "; near it are"));
    RouteList.lines(near).forEach(line -> lines.add("  " + line));
    return String.join("\n", lines);
  }

  /** Returns {@code GET, PUT and DELETE}. */
  static String listing(Collection<Method> methods) {
    List<String> names = methods.stream().map(Method::name).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}

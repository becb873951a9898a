package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The message for a route that the catalogue does not contain. */
final class UnknownRouteMessage {
  private UnknownRouteMessage() {}

  /**
   * Returns a message with the methods of the path, or with similar routes.
   *
   * @param path without its query
   * @param most the maximum number of similar routes
   * @param end the end of the first sentence
   */
  static String text(Catalogue catalogue, Method method, String path, int most, String end) {
    Collection<Method> methods = catalogue.methods(path);
    if (!methods.isEmpty()) {
      return path + " has no " + method + ", but " + listing(methods) + end;
    }
    List<KnownRoute> near = catalogue.nearest(method, path, most);
    List<String> lines = new ArrayList<>();
    lines.add(
        "there is no known route " + path + end + (near.isEmpty() ? "" : "; similar routes:"));
    RouteLines.lines(near).forEach(line -> lines.add("  " + line));
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

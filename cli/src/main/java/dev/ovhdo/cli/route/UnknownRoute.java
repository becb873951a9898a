package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What to say of a route that the catalogue does not have. */
final class UnknownRoute {
  private static final int NEAREST = 5;

  private UnknownRoute() {}

  /** Says which routes are near it. */
  static CommandException of(Catalogue catalogue, Method method, String path) {
    Collection<Method> methods = catalogue.methods(path);
    if (!methods.isEmpty()) {
      return new CommandException(
          ExitCode.NOT_FOUND, path + " has no " + method + ", but " + listing(methods));
    }
    List<KnownRoute> near = catalogue.nearest(method, path, NEAREST);
    List<String> lines = new ArrayList<>();
    lines.add("no route is known for " + path + (near.isEmpty() ? "" : "; near it are"));
    RouteList.lines(near).forEach(line -> lines.add("  " + line));
    return new CommandException(ExitCode.NOT_FOUND, String.join("\n", lines));
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

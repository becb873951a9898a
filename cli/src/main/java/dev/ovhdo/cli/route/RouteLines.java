package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Stability;
import java.util.Collection;
import java.util.List;

/** Routes as lines with columns: method, path, and stability. */
final class RouteLines {
  private static final int METHODS = "DELETE".length();

  /** A longer path moves only its own stability mark to the right. */
  private static final int WIDEST_PATH = 70;

  private RouteLines() {}

  /** Returns a line for each route, in their order. */
  static List<String> lines(Collection<KnownRoute> routes) {
    int paths =
        routes.stream()
            .mapToInt(known -> known.route().path().length())
            .filter(length -> length <= WIDEST_PATH)
            .max()
            .orElse(0);
    return routes.stream().map(known -> line(known.route(), paths)).toList();
  }

  private static String line(Route route, int paths) {
    String mark = route.stability() == Stability.PRODUCTION ? "" : route.stability().text();
    String line =
        TextLayout.padded(route.method().name(), METHODS)
            + " "
            + TextLayout.padded(route.path(), paths)
            + "  "
            + mark;
    return line.stripTrailing();
  }
}

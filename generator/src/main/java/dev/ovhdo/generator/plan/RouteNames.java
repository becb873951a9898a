package dev.ovhdo.generator.plan;

import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.generator.name.JavaNames;
import dev.ovhdo.generator.name.NameWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The names of the records that belong to one route: the literal segments of its path, its last
 * parameter if the path ends with a parameter, and the method, unless it is {@code POST} for a body
 * or {@code GET} for a query.
 */
final class RouteNames {
  private RouteNames() {}

  /** Returns the name of an inline body: {@code MeSshKeyBody}. */
  static String body(Route route) {
    return name(route, Method.POST) + "Body";
  }

  /** Returns the name of the record of query parameters and headers: {@code VpsTasksQuery}. */
  static String query(Route route) {
    return name(route, Method.GET) + "Query";
  }

  private static String name(Route route, Method usual) {
    List<String> parts = new ArrayList<>();
    List<String> segments = route.segments();
    for (int i = 0; i < segments.size(); i++) {
      if (!segments.get(i).startsWith("{") || i == segments.size() - 1) {
        parts.add(segments.get(i));
      }
    }
    String path = JavaNames.type(parts);
    return route.method() == usual
        ? path
        : path + NameWords.capitalized(route.method().name().toLowerCase(Locale.ROOT));
  }
}

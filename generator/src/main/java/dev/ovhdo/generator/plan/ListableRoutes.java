package dev.ovhdo.generator.plan;

import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import java.util.List;
import java.util.Optional;

/**
 * Finds the routes that list ids whose objects can be read one by one, or whose pages have cursors.
 */
public final class ListableRoutes {
  private static final String CURSOR = "X-Pagination-Cursor";

  private ListableRoutes() {}

  /**
   * Returns the route of one object for a path whose {@code GET} returns ids: the {@code GET} of
   * its only parameter, if it returns an object and requires no further parameter.
   */
  public static Optional<Route> itemRoute(Family family, PathNode node) {
    boolean ids = node.route(Method.GET).filter(route -> isIds(route.response())).isPresent();
    List<PathNode> parameters =
        node.children().stream().filter(child -> child.parameter() != null).toList();
    return ids && parameters.size() == 1
        ? parameters.get(0).route(Method.GET).filter(route -> isObject(family, route))
        : Optional.empty();
  }

  /**
   * Returns the type of an element if a route lists elements in pages with cursors: its schema
   * describes the header with the cursor.
   */
  public static Optional<Type> pagedElement(Route route) {
    return route.method() == Method.GET
            && route.parameter(Place.HEADER, CURSOR).isPresent()
            && route.response() instanceof Type.ListOf list
            && list.item() != Scalar.ANY
            && !(list.item() instanceof Type.ListOf || list.item() instanceof Type.MapOf)
        ? Optional.of(list.item())
        : Optional.empty();
  }

  private static boolean isIds(Type type) {
    return type instanceof Type.ListOf list
        && list.item() instanceof Scalar scalar
        && scalar != Scalar.ANY;
  }

  private static boolean isObject(Family family, Route route) {
    return family.definition(route.response()).orElse(null) instanceof Model
        && route.parameters().stream()
            .filter(parameter -> parameter.place() != Place.PATH)
            .noneMatch(Parameter::required);
  }
}

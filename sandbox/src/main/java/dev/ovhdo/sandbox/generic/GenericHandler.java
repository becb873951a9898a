package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import java.util.Comparator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Answers each route of the catalogue that is not stateful, with generated values. */
public final class GenericHandler {
  private final ExistingResources resources;

  /**
   * Creates the handler.
   *
   * @param router the stateful routes, which list the objects that exist in the account
   */
  public GenericHandler(Catalogue catalogue, Router router) {
    this.resources = new ExistingResources(catalogue, router);
  }

  /**
   * Handles a call.
   *
   * @throws dev.ovhdo.sandbox.http.ApiError 404 if an object in the path does not exist
   */
  public JsonNode handle(KnownRoute known, RouteCall call) {
    resources.requireExisting(known.route().path(), call);
    Optional<ListRoute> list = ListRoute.of(known);
    if (list.isPresent()) {
      return list.get().response(call.pathParameters());
    }
    return ExampleResponse.of(
        known,
        call.pathParameters(),
        properties ->
            itemRoute(known).ifPresent(item -> addId(properties, item, known.route(), call)));
  }

  /**
   * Finds the route of a single object whose type is the response type of another route: the task
   * that a reboot answers must be found by the route of tasks. If several routes match, the result
   * is the route with the longest common path prefix.
   */
  private static Optional<Route> itemRoute(KnownRoute known) {
    String path = known.route().template();
    return known.family().routes().stream()
        .filter(route -> route.method() == Method.GET)
        .filter(route -> route.template().endsWith("}"))
        .filter(route -> route.response().equals(known.route().response()))
        .filter(route -> path.startsWith(scope(route)))
        .max(Comparator.comparingInt(route -> commonLength(path, route.template())));
  }

  /** Returns the part of the path that contains all parameters of the list route. */
  private static String scope(Route item) {
    String list = PathTemplates.parent(item.template());
    return list.substring(0, list.lastIndexOf('}') + 1);
  }

  private static int commonLength(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return i;
      }
    }
    return length;
  }

  /** Adds the id of an existing object in the list of its type. */
  private void addId(KnownProperties properties, Route item, Route route, RouteCall call) {
    String parameter = PathTemplates.name(PathTemplates.lastSegment(item.template()));
    Optional<String> id =
        route.template().startsWith(item.template())
            ? Optional.of(call.pathParameter(parameter))
            : resources
                .ids(PathTemplates.parent(item.path()), call)
                .flatMap(ids -> ids.stream().findFirst());
    Identifiers.of(properties.model(), item.identifier(), parameter)
        .ifPresent(
            property ->
                id.ifPresent(
                    existing ->
                        properties.add(
                            property,
                            existing,
                            item.parameter(Place.PATH, parameter).orElseThrow().type())));
  }
}

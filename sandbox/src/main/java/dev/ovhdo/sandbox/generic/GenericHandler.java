package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers each route of the catalogue that is not stateful, with generated values and with what
 * clients sent before: an object that a POST created can be read, changed and deleted.
 */
public final class GenericHandler {
  private final Catalogue catalogue;
  private final SentObjects changes;
  private final ExistingResources resources;

  /**
   * Creates the handler.
   *
   * @param router the stateful routes, which list the objects that exist in the account
   * @param account the account, which saves what clients sent
   */
  public GenericHandler(Catalogue catalogue, Router router, Account account) {
    this.catalogue = catalogue;
    this.changes = new SentObjects(account);
    this.resources = new ExistingResources(catalogue, router, changes);
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
      return list.get().response(call.pathParameters(), changes);
    }
    Optional<CollectionRoute> collection = CollectionRoute.of(known);
    return collection.isPresent() ? create(collection.get(), call) : single(known, call);
  }

  /** Reads, changes or deletes a single object, or runs an operation. */
  private JsonNode single(KnownRoute known, RouteCall call) {
    Method method = known.route().method();
    String path = PathTemplates.filled(known.route().path(), call.pathParameters());
    String list = PathTemplates.parent(path);
    String id = PathTemplates.unescaped(PathTemplates.lastSegment(path));
    if (method == Method.PUT || method == Method.PATCH) {
      changes.change(list, id, call.body());
    } else if (method == Method.DELETE) {
      changes.delete(list, id);
    }
    ObjectNode sent = method == Method.POST ? call.body() : changes.fields(list, id);
    if (ServiceInfos.matches(known.route())) {
      sent = ServiceInfos.of(known.route(), call).setAll(sent);
    }
    return response(known, call, sent);
  }

  private JsonNode create(CollectionRoute collection, RouteCall call) {
    Route route = collection.known().route();
    Map<String, String> path = new HashMap<>(call.pathParameters());
    String list = PathTemplates.filled(route.path(), path);
    Type answered =
        catalogue
            .route(Method.GET, route.path())
            .flatMap(ListRoute::of)
            .map(ListRoute::answeredType)
            .orElse(collection.child().type());
    String id =
        collection.newId(call, list, resources.ids(route.path(), call).orElse(List.of()), answered);
    changes.create(list, id, call.body());
    path.put(collection.child().name(), id);
    Route item = collection.item();
    return item != null && item.response().equals(route.response())
        ? response(new KnownRoute(collection.known().family(), item), call.at(path), call.body())
        : collection.plainId(id).orElseGet(() -> response(collection.known(), call, call.body()));
  }

  private JsonNode response(KnownRoute known, RouteCall call, ObjectNode sent) {
    return ExampleResponse.of(
        known,
        call.pathParameters(),
        sent,
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

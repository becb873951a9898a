package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The objects that exist: for stateful routes the objects of the account, for all other routes
 * generated objects.
 */
final class ExistingResources {
  private final Catalogue catalogue;
  private final Router router;
  private final SentObjects changes;

  /**
   * @param changes what clients created, changed and deleted
   */
  ExistingResources(Catalogue catalogue, Router router, SentObjects changes) {
    this.catalogue = catalogue;
    this.router = router;
    this.changes = changes;
  }

  /**
   * Returns the ids in a list.
   *
   * @param list the path template of the list, with the version
   * @param call the call with the path parameters
   * @return the ids; empty if no such list route exists, or if its ids depend on a query parameter
   */
  Optional<List<String>> ids(String list, RouteCall call) {
    return router
        .find(Method.GET, list)
        .map(route -> route.handler().handle(call.withoutQueryAndBody()))
        .filter(JsonNode::isArray)
        .map(array -> array.valueStream().map(Identifiers::text).toList())
        .or(
            () ->
                catalogue
                    .route(Method.GET, list)
                    .flatMap(ListRoute::of)
                    .filter(route -> !route.dependsOnAParameter())
                    .map(
                        route ->
                            changes.ids(
                                PathTemplates.filled(list, call.pathParameters()),
                                route.ids(call.pathParameters()))));
  }

  /**
   * Checks from left to right that each object in the path exists.
   *
   * @param path the path template, with the version
   * @throws ApiError 404 if an object does not exist
   */
  void requireExisting(String path, RouteCall call) {
    for (String item : PathTemplates.items(path)) {
      Optional<JsonNode> stateful =
          router
              .find(Method.GET, item)
              .map(route -> route.handler().handle(call.withoutQueryAndBody()));
      if (stateful.isEmpty()) {
        String name = PathTemplates.name(PathTemplates.lastSegment(item));
        String value = call.pathParameter(name);
        String list = PathTemplates.parent(item);
        if (changes.isDeleted(PathTemplates.filled(list, call.pathParameters()), value)
            || ids(list, call).filter(ids -> !ids.contains(value)).isPresent()) {
          throw missing(name, value);
        }
      }
    }
  }

  private static ApiError missing(String name, String value) {
    return name.equals("serviceName")
        ? ApiError.noSuchService()
        : ApiError.noSuchObject(name, value);
  }
}

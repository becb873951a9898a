package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The objects that exist: for stateful routes the objects of the account, for all other routes
 * generated objects.
 */
final class Inventory {
  private final Catalogue catalogue;
  private final Router written;

  Inventory(Catalogue catalogue, Router written) {
    this.catalogue = catalogue;
    this.written = written;
  }

  /**
   * Returns the ids in a list.
   *
   * @param list the path template of the list, with the version
   * @param visit the call with the path parameters
   * @return the ids; empty if no such list route exists
   */
  Optional<List<String>> ids(String list, Visit visit) {
    return written
        .find(Method.GET, list)
        .map(route -> route.handler().handle(visit.plain()))
        .filter(JsonNode::isArray)
        .map(array -> array.valueStream().map(Identifiers::text).toList())
        .or(
            () ->
                catalogue
                    .route(Method.GET, list)
                    .flatMap(ListRoute::of)
                    .map(route -> route.ids(visit.path())));
  }

  /**
   * Checks from left to right that each object in the path exists.
   *
   * @param path the path template, with the version
   * @throws Refusal 404 if an object does not exist
   */
  void check(String path, Visit visit) {
    for (String item : Paths.items(path)) {
      Optional<JsonNode> known =
          written.find(Method.GET, item).map(route -> route.handler().handle(visit.plain()));
      if (known.isEmpty()) {
        String name = Paths.name(Paths.lastSegment(item));
        String value = visit.parameter(name);
        ids(Paths.parent(item), visit)
            .filter(ids -> !ids.contains(value))
            .ifPresent(
                ids -> {
                  throw missing(name, value);
                });
      }
    }
  }

  private static Refusal missing(String name, String value) {
    return name.equals("serviceName") ? Refusal.noSuchService() : Refusal.noSuch(name, value);
  }
}

package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What there is: where the account has it, what the account has; else what is made up. */
final class Inventory {
  private final Catalogue catalogue;
  private final Router written;

  Inventory(Catalogue catalogue, Router written) {
    this.catalogue = catalogue;
    this.written = written;
  }

  /**
   * The ids in a list.
   *
   * @param list the template of its path, with the version
   * @param visit with the values of the parameters
   * @return empty if there is no such list
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
   * Makes sure of all that the path names, from left to right.
   *
   * @param path the template, with the version
   * @throws Refusal 404
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

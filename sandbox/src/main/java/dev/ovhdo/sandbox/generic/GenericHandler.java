package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Answers each route of the catalogue that is not stateful, with generated values. */
public final class GenericHandler {
  private final ExistingResources resources;

  /**
   * Creates the handler.
   *
   * @param written the stateful routes, which list the objects that exist in the account
   */
  public GenericHandler(Catalogue catalogue, Router written) {
    this.resources = new ExistingResources(catalogue, written);
  }

  /**
   * Handles a call.
   *
   * @throws dev.ovhdo.sandbox.http.ApiError 404 if an object in the path does not exist
   */
  public JsonNode handle(KnownRoute known, RouteCall visit) {
    resources.requireExisting(known.route().path(), visit);
    Optional<ListRoute> list = ListRoute.of(known);
    if (list.isPresent()) {
      return list.get().response(visit.pathParameters());
    }
    Family family = known.family();
    Route route = known.route();
    Seed seed = Seed.of(PathTemplates.filled(route.path(), visit.pathParameters()));
    SampleValues samples = new SampleValues(family);
    if (family.definition(route.response()).orElse(null) instanceof Model model) {
      KnownProperties hints =
          new KnownProperties(family, model)
              .fromPath(route.parameters(Place.PATH), visit.pathParameters());
      ItemRouteFinder.of(known).ifPresent(home -> identify(model, home, route, visit, hints));
      return samples.object(model, seed, hints.values());
    }
    return samples.value(route.response(), PathTemplates.subject(route.template()), seed);
  }

  /** Sets the id of the object to the id of an existing object in the list of its type. */
  private void identify(
      Model model, Route home, Route route, RouteCall visit, KnownProperties hints) {
    String child = PathTemplates.name(PathTemplates.lastSegment(home.template()));
    Optional<String> id =
        route.template().startsWith(home.template())
            ? Optional.of(visit.pathParameter(child))
            : resources
                .ids(PathTemplates.parent(home.path()), visit)
                .flatMap(ids -> ids.stream().findFirst());
    Identifiers.of(model, home.identifier(), child)
        .ifPresent(
            property ->
                id.ifPresent(
                    found ->
                        hints.add(
                            property,
                            found,
                            home.parameter(Place.PATH, child).orElseThrow().type())));
  }
}

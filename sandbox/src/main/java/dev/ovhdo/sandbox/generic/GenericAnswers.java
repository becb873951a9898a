package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Answers each route of the catalogue that is not stateful, with generated values. */
public final class GenericAnswers {
  private final Inventory inventory;

  /**
   * Creates the handler.
   *
   * @param written the stateful routes, which list the objects that exist in the account
   */
  public GenericAnswers(Catalogue catalogue, Router written) {
    this.inventory = new Inventory(catalogue, written);
  }

  /**
   * Handles a call.
   *
   * @throws dev.ovhdo.sandbox.http.Refusal 404 if an object in the path does not exist
   */
  public JsonNode answer(KnownRoute known, Visit visit) {
    inventory.check(known.route().path(), visit);
    Optional<ListRoute> list = ListRoute.of(known);
    if (list.isPresent()) {
      return list.get().answer(visit.path());
    }
    Family family = known.family();
    Route route = known.route();
    Seed seed = Seed.of(Paths.filled(route.path(), visit.path()));
    Samples samples = new Samples(family);
    if (family.definition(route.response()).orElse(null) instanceof Model model) {
      Hints hints = new Hints(family, model).fromPath(route.parameters(Place.PATH), visit.path());
      Homes.of(known).ifPresent(home -> identify(model, home, route, visit, hints));
      return samples.object(model, seed, hints.values());
    }
    return samples.value(route.response(), Paths.subject(route.template()), seed);
  }

  /** Sets the id of the object to the id of an existing object in the list of its type. */
  private void identify(Model model, Route home, Route route, Visit visit, Hints hints) {
    String child = Paths.name(Paths.lastSegment(home.template()));
    Optional<String> id =
        route.template().startsWith(home.template())
            ? Optional.of(visit.parameter(child))
            : inventory
                .ids(Paths.parent(home.path()), visit)
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

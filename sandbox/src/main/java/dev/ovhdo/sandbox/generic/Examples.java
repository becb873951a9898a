package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a route may answer, whether or not there is what its path names. */
public final class Examples {
  private Examples() {}

  /**
   * Makes an answer up, from catalogue and path alone.
   *
   * @param values the parameters of the path, decoded
   */
  public static JsonNode answer(KnownRoute known, Map<String, String> values) {
    Family family = known.family();
    Route route = known.route();
    Seed seed = Seed.of(Paths.filled(route.path(), values));
    Samples samples = new Samples(family);
    if (family.definition(route.response()).orElse(null) instanceof Model model) {
      Hints hints = new Hints(family, model).fromPath(route.parameters(Place.PATH), values);
      return samples.object(model, seed, hints.values());
    }
    return samples.value(route.response(), Paths.subject(route.template()), seed);
  }
}

package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An example of the response of a route, without a check that the objects in the path exist. */
public final class ExampleResponse {
  private ExampleResponse() {}

  /**
   * Generates a response from the catalogue and the path.
   *
   * @param values the decoded path parameters
   */
  public static JsonNode of(KnownRoute known, Map<String, String> values) {
    Family family = known.family();
    Route route = known.route();
    Seed seed = Seed.of(PathTemplates.filled(route.path(), values));
    SampleValues samples = new SampleValues(family);
    if (family.definition(route.response()).orElse(null) instanceof Model model) {
      KnownProperties hints =
          new KnownProperties(family, model).fromPath(route.parameters(Place.PATH), values);
      return samples.object(model, seed, hints.values());
    }
    return samples.value(route.response(), PathTemplates.subject(route.template()), seed);
  }
}

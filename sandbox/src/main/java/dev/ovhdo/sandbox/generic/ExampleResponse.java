package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** An example of the response of a route, generated from the catalogue and the path. */
public final class ExampleResponse {
  private ExampleResponse() {}

  /**
   * Generates a response without a check that the objects in the path exist.
   *
   * @param values the decoded path parameters
   */
  public static JsonNode of(KnownRoute known, Map<String, String> values) {
    return of(known, values, properties -> {});
  }

  /**
   * Generates a response.
   *
   * @param values the decoded path parameters
   * @param additional adds known properties if the response is an object
   */
  static JsonNode of(
      KnownRoute known, Map<String, String> values, Consumer<KnownProperties> additional) {
    Family family = known.family();
    Route route = known.route();
    Seed seed = Seed.of(PathTemplates.filled(route.path(), values));
    SampleValues samples = new SampleValues(family);
    if (family.definition(route.response()).orElse(null) instanceof Model model) {
      KnownProperties properties =
          new KnownProperties(family, model).fromPath(route.parameters(Place.PATH), values);
      additional.accept(properties);
      return samples.object(model, seed, properties.values());
    }
    return samples.value(route.response(), PathTemplates.subject(route.template()), seed);
  }
}

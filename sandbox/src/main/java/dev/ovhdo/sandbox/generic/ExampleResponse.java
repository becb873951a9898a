package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.sandbox.json.Json;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An example of the response of a route, generated from the catalogue and the path. */
public final class ExampleResponse {
  private ExampleResponse() {}

  /**
   * Generates a response without a check that the objects in the path exist.
   *
   * @param values the decoded path parameters
   */
  public static JsonNode of(KnownRoute known, Map<String, String> values) {
    return of(known, values, Json.object(), properties -> {});
  }

  /**
   * Generates a response.
   *
   * @param values the decoded path parameters
   * @param sent values that clients sent, for the properties of the same names
   * @param additional adds known properties if the response is an object
   */
  static JsonNode of(
      KnownRoute known,
      Map<String, String> values,
      ObjectNode sent,
      Consumer<KnownProperties> additional) {
    Family family = known.family();
    Route route = known.route();
    Seed seed = Seed.of(PathTemplates.filled(route.path(), values));
    if (family.definition(route.response()).orElse(null) instanceof Model model) {
      KnownProperties properties =
          new KnownProperties(family, model).fromPath(route.parameters(Place.PATH), values);
      additional.accept(properties);
      return properties.object(seed, sent);
    }
    return new SampleValues(family)
        .value(route.response(), PathTemplates.subject(route.template()), seed);
  }
}

package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.sandbox.json.Json;
import tools.jackson.databind.JsonNode;

/** Generates values of enumerations. */
final class SampleEnums {
  private SampleEnums() {}

  /**
   * Returns one of the values; {@code done} if the enumeration has this value, because a generated
   * task in another state would never end.
   */
  static JsonNode value(Enumeration type, Seed seed) {
    return type.values().stream()
        .filter(value -> value.equalsIgnoreCase("done"))
        .findFirst()
        .map(done -> json(type, done))
        .orElseGet(() -> any(type, seed));
  }

  static JsonNode any(Enumeration type, Seed seed) {
    return type.values().isEmpty() ? Json.string("unknown") : json(type, seed.pick(type.values()));
  }

  static JsonNode json(Enumeration type, String value) {
    return type.base() == Scalar.LONG ? Json.number(Long.parseLong(value)) : Json.string(value);
  }
}

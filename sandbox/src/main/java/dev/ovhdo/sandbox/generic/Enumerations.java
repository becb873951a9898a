package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.sandbox.json.Json;
import tools.jackson.databind.JsonNode;

/** Values of enumerations. */
final class Enumerations {
  private Enumerations() {}

  /** One of the known values; a task is done, as nobody would ever see another one end. */
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

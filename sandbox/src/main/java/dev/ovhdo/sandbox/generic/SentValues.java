package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.check.ScalarSyntax;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts values that a client sent into a generated object, where the type of the object has a
 * property of the same name that can hold the value.
 */
final class SentValues {
  private final Family family;
  private final SampleValues samples;
  private final Seed seed;

  SentValues(Family family, Seed seed) {
    this.family = family;
    this.samples = new SampleValues(family);
    this.seed = seed;
  }

  void addTo(ObjectNode generated, Model model, ObjectNode sent) {
    sent.forEachEntry((name, value) -> add(generated, model, name, value));
    if (sent.path("targetSpec").isObject()) {
      // Version 2 of the API: the current state reaches the requested one.
      add(generated, model, "currentState", sent.path("targetSpec"));
    }
  }

  private void add(ObjectNode generated, Model model, String name, JsonNode value) {
    model
        .property(name)
        .flatMap(property -> fitted(property, value, generated.path(name)))
        .ifPresent(fitted -> generated.set(name, fitted));
  }

  private Optional<JsonNode> fitted(Property property, JsonNode given, JsonNode generated) {
    if (given.isNull()) {
      return property.nullable() ? Optional.of(given) : Optional.empty();
    }
    return fitted(property.type(), property.name(), given, generated);
  }

  /** Returns the value in the form of a type; empty if the type cannot hold the value. */
  private Optional<JsonNode> fitted(Type type, String name, JsonNode given, JsonNode generated) {
    if (type instanceof Scalar scalar) {
      return Optional.of(given).filter(value -> ScalarSyntax.accepts(scalar, value));
    }
    if (type instanceof Type.ListOf list) {
      return given.isArray() ? items(list.item(), name, given) : Optional.empty();
    }
    if (type instanceof Type.MapOf map) {
      return given.isObject() ? entries(map.value(), name, given) : Optional.empty();
    }
    Definition definition = family.definition(type).orElse(null);
    if (definition instanceof Enumeration enumeration) {
      return Optional.of(given)
          .filter(value -> ScalarSyntax.accepts(enumeration.base(), value))
          .filter(value -> enumeration.values().contains(value.asString()));
    }
    if (definition instanceof Model model && given instanceof ObjectNode sent) {
      JsonNode base = generated.isObject() ? generated : samples.value(type, name, seed.at(name));
      ObjectNode object = (ObjectNode) base.deepCopy();
      addTo(object, model, sent);
      return Optional.of(object);
    }
    return Optional.empty();
  }

  private Optional<JsonNode> items(Type type, String name, JsonNode given) {
    ArrayNode array = Json.array(List.of());
    for (JsonNode item : given) {
      fitted(type, name, item, Json.nullNode()).ifPresent(array::add);
    }
    return array.size() == given.size() ? Optional.of(array) : Optional.empty();
  }

  private Optional<JsonNode> entries(Type type, String name, JsonNode given) {
    ObjectNode object = Json.object();
    given.forEachEntry(
        (key, value) ->
            fitted(type, name, value, Json.nullNode())
                .ifPresent(fitted -> object.set(key, fitted)));
    return object.size() == given.size() ? Optional.of(object) : Optional.empty();
  }
}

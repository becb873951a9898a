package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.catalog.model.Type.ListOf;
import dev.ovhdo.catalog.model.Type.MapOf;
import dev.ovhdo.catalog.model.Type.Named;
import dev.ovhdo.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Generates values of the types of a family. Objects have all properties, a nullable property is
 * sometimes null, and the nesting of recursive types is limited.
 */
final class SampleValues {
  /** The nesting depth from which nullable properties are null and lists are empty. */
  private static final int DEPTH = 5;

  private final Family family;

  SampleValues(Family family) {
    this.family = family;
  }

  JsonNode value(Type type, String name, Seed seed) {
    return value(type, name, seed, List.of());
  }

  /**
   * Generates any value of the type, where {@link #value} prefers the last state of an enumeration.
   */
  JsonNode any(Type type, String name, Seed seed) {
    return family.definition(type).orElse(null) instanceof Enumeration enumeration
        ? anyEnumValue(enumeration, seed)
        : value(type, name, seed);
  }

  ObjectNode object(Model model, Seed seed) {
    return object(model, seed, List.of());
  }

  /**
   * @param trail the names of the models that contain the value
   */
  private JsonNode value(Type type, String name, Seed seed, List<String> trail) {
    if (type instanceof Scalar scalar) {
      return SampleScalars.value(scalar, name, seed);
    }
    if (type instanceof ListOf list) {
      ArrayNode array = Json.array(List.of());
      for (int i = 0; i < count(list.item(), seed, trail); i++) {
        array.add(value(list.item(), name, seed.at(i), trail));
      }
      return array;
    }
    if (type instanceof MapOf map) {
      ObjectNode object = Json.object();
      for (int i = 0; i < count(map.value(), seed, trail); i++) {
        object.set("key-" + (i + 1), value(map.value(), name, seed.at(i), trail));
      }
      return object;
    }
    return named((Named) type, name, seed, trail);
  }

  private JsonNode named(Named type, String name, Seed seed, List<String> trail) {
    Optional<Definition> definition = family.definition(type);
    if (definition.isEmpty()) {
      return SampleScalars.value(Scalar.ANY, name, seed);
    }
    if (definition.get() instanceof Enumeration enumeration) {
      return enumValue(enumeration, seed);
    }
    // A model with a required property of its own type has no finite value.
    boolean endless = trail.size() > DEPTH && trail.contains(type.name());
    return endless ? Json.object() : object((Model) definition.get(), seed, trail);
  }

  private ObjectNode object(Model model, Seed seed, List<String> around) {
    List<String> trail = Stream.concat(around.stream(), Stream.of(model.name())).toList();
    ObjectNode object = Json.object();
    for (Property property : model.properties()) {
      Seed own = seed.at(property.name());
      object.set(
          property.name(),
          property.nullable() && isNull(property, own, trail)
              ? Json.nullNode()
              : value(property.type(), property.name(), own, trail));
    }
    return object;
  }

  private boolean isNull(Property property, Seed seed, List<String> trail) {
    return ends(property.type(), trail) || seed.at("null").below(4) == 0;
  }

  private long count(Type item, Seed seed, List<String> trail) {
    return ends(item, trail) ? 0 : 1 + seed.at("count").below(2);
  }

  /**
   * Returns whether the nesting ends here: the maximal depth is reached, or the type is recursive.
   */
  private boolean ends(Type type, List<String> trail) {
    if (type instanceof ListOf list) {
      return ends(list.item(), trail);
    }
    if (type instanceof MapOf map) {
      return ends(map.value(), trail);
    }
    return family.definition(type).filter(Model.class::isInstance).isPresent()
        && (trail.size() >= DEPTH || trail.contains(((Named) type).name()));
  }

  /**
   * Returns one of the values; {@code done} or {@code READY} if the enumeration has this value,
   * because a generated task or resource in another state would never reach this one.
   */
  private static JsonNode enumValue(Enumeration type, Seed seed) {
    return type.values().stream()
        .filter(value -> value.equalsIgnoreCase("done") || value.equals("READY"))
        .findFirst()
        .map(last -> enumJson(type, last))
        .orElseGet(() -> anyEnumValue(type, seed));
  }

  private static JsonNode anyEnumValue(Enumeration type, Seed seed) {
    return type.values().isEmpty()
        ? Json.string("unknown")
        : enumJson(type, seed.pick(type.values()));
  }

  static JsonNode enumJson(Enumeration type, String value) {
    return type.base() == Scalar.LONG ? Json.number(Long.parseLong(value)) : Json.string(value);
  }
}

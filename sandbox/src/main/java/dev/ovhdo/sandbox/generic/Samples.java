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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Made up values of a family's types: every property is there, what may be null sometimes is, and
 * types that contain themselves come to an end.
 */
final class Samples {
  /** How deep models are nested before all that may be empty is. */
  private static final int DEPTH = 5;

  private final Family family;

  Samples(Family family) {
    this.family = family;
  }

  JsonNode value(Type type, String name, Seed seed) {
    return value(type, name, seed, List.of());
  }

  /** Any value of the type, where {@link #value} takes one that makes sense. */
  JsonNode any(Type type, String name, Seed seed) {
    return family.definition(type).orElse(null) instanceof Enumeration enumeration
        ? Enumerations.any(enumeration, seed)
        : value(type, name, seed);
  }

  /**
   * Makes an object up.
   *
   * @param known values of its own properties that follow from elsewhere
   */
  ObjectNode object(Model model, Seed seed, Map<String, JsonNode> known) {
    ObjectNode object = object(model, seed, List.of());
    known.forEach(object::replace);
    return object;
  }

  /**
   * @param trail the models around it
   */
  private JsonNode value(Type type, String name, Seed seed, List<String> trail) {
    if (type instanceof Scalar scalar) {
      return Scalars.value(scalar, name, seed);
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
      return Scalars.value(Scalar.ANY, name, seed);
    }
    if (definition.get() instanceof Enumeration enumeration) {
      return Enumerations.value(enumeration, seed);
    }
    // A model that must contain itself has no finite value.
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
              ? Json.nothing()
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

  /** Whether to go no deeper: too deep already, or once round. */
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
}

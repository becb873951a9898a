package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The property values of a generated object that follow from its path. */
final class KnownProperties {
  /** Names of parameters that do not identify the type of the object. */
  private static final Set<String> AMBIGUOUS_NAMES = Set.of("id", "name", "type", "key", "status");

  private final Family family;
  private final Model model;
  private final Map<String, JsonNode> values = new HashMap<>();

  KnownProperties(Family family, Model model) {
    this.family = family;
    this.model = model;
  }

  /** Adds each path parameter as the property with the same name. */
  KnownProperties fromPath(List<Parameter> parameters, Map<String, String> path) {
    for (Parameter parameter : parameters) {
      String value = path.get(parameter.name());
      if (value != null && !AMBIGUOUS_NAMES.contains(parameter.name())) {
        model
            .property(parameter.name())
            .ifPresent(property -> add(property, value, parameter.type()));
      }
    }
    return this;
  }

  /** Adds the id of the object. */
  KnownProperties add(Property identifier, String id, Type pathType) {
    Identifiers.value(id, pathType, identifier.type(), family)
        .ifPresent(value -> values.put(identifier.name(), value));
    return this;
  }

  Model model() {
    return model;
  }

  /**
   * Generates the object.
   *
   * @param sent the values that clients sent; the values of the path take precedence
   */
  ObjectNode object(Seed seed, ObjectNode sent) {
    ObjectNode object = new SampleValues(family).object(model, seed);
    new SentValues(family, seed).addTo(object, model, sent);
    values.forEach(object::replace);
    return object;
  }
}

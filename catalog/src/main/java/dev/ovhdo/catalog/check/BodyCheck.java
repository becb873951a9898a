package dev.ovhdo.catalog.check;

import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Checks a JSON value against a type, including all nested properties.
 *
 * @param family the family that defines the types
 * @param findings receives the findings
 * @param shared whether responses have the same types, so that their read-only properties must not
 *     be sent
 */
record BodyCheck(Family family, Findings findings, boolean shared) {

  void value(Type type, Location where, JsonNode given) {
    if (given.isNull()) {
      if (type != Scalar.ANY) {
        findings.isNull(where, type);
      }
    } else if (type instanceof Scalar scalar) {
      if (!ScalarSyntax.accepts(scalar, given)) {
        findings.wrongType(where, type, ValueDescription.of(given));
      }
    } else if (type instanceof Type.ListOf list) {
      items(list, where, given);
    } else if (type instanceof Type.MapOf map) {
      entries(map, where, given);
    } else {
      named(type, where, given);
    }
  }

  private void items(Type.ListOf list, Location where, JsonNode given) {
    if (!given.isArray()) {
      findings.wrongType(where, list, ValueDescription.of(given));
      return;
    }
    for (int i = 0; i < given.size(); i++) {
      value(list.item(), where.item(i), given.get(i));
    }
  }

  private void entries(Type.MapOf map, Location where, JsonNode given) {
    if (given.isObject()) {
      given.forEachEntry((key, value) -> value(map.value(), where.property(key), value));
    } else {
      findings.wrongType(where, map, ValueDescription.of(given));
    }
  }

  private void named(Type type, Location where, JsonNode given) {
    // A type that the family does not define accepts any value.
    Optional<Definition> definition = family.definition(type);
    if (definition.orElse(null) instanceof Model model) {
      model(model, where, given);
    } else if (definition.orElse(null) instanceof Enumeration enumeration) {
      enumeration(enumeration, where, given);
    }
  }

  private void enumeration(Enumeration type, Location where, JsonNode given) {
    if (!ScalarSyntax.accepts(type.base(), given)) {
      findings.wrongType(where, type.base(), ValueDescription.of(given));
    } else if (!type.values().contains(given.asString())) {
      findings.notInEnumeration(where, type, given.asString());
    }
  }

  private void model(Model model, Location where, JsonNode given) {
    if (!given.isObject()) {
      findings.wrongType(where, new Type.Named(model.name()), ValueDescription.of(given));
    } else if (!model.properties().isEmpty()) {
      properties(model.properties(), where, given);
    }
  }

  /** Checks an inline body, whose type has no name. */
  void fields(List<Property> properties, JsonNode given) {
    if (given.isObject()) {
      properties(properties, Location.ROOT, given);
    } else {
      findings.notAnObject(Location.ROOT, ValueDescription.of(given));
    }
  }

  private void properties(List<Property> properties, Location where, JsonNode given) {
    Map<String, Property> known = new LinkedHashMap<>();
    properties.forEach(property -> known.put(property.name(), property));
    given.forEachEntry(
        (name, value) -> {
          Property property = known.get(name);
          if (property == null) {
            findings.unknown(where.property(name), known.keySet());
          } else {
            property(property, where.property(name), value);
          }
        });
    for (Property property : properties) {
      boolean expected = property.required() && !(shared && property.readOnly());
      if (expected && !given.has(property.name())) {
        findings.missing(where.property(property.name()), property.type());
      }
    }
  }

  private void property(Property property, Location where, JsonNode given) {
    if (shared && property.readOnly()) {
      findings.readOnly(where, property.type());
    } else if (!given.isNull() || !property.nullable()) {
      value(property.type(), where, given);
    }
  }
}

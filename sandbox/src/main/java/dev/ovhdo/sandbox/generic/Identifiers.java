package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The identifiers of objects, as a property and as a path parameter. */
final class Identifiers {
  private Identifiers() {}

  /**
   * Finds the property that identifies an object.
   *
   * @param defined the identifier that the catalogue defines; null for none
   * @param parameter the path parameter of a single object; null if no route has such a parameter
   */
  static Optional<Property> of(Model model, @Nullable String defined, @Nullable String parameter) {
    List<String> names = new ArrayList<>();
    if (defined != null) {
      names.add(defined);
    }
    if (parameter != null) {
      names.addAll(
          parameter.endsWith("Id")
              ? List.of(parameter, "id", "name")
              : List.of(parameter, "name", "id"));
    }
    return names.stream().flatMap(name -> model.property(name).stream()).findFirst();
  }

  /** Returns a value as a path segment, not encoded. */
  static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : value.toString();
  }

  /**
   * Converts a path segment to the type of a property.
   *
   * @param pathType the type of the path parameter
   * @param propertyType the type of the property
   * @return the value; empty if the text is not a value of that type
   */
  static Optional<JsonNode> value(String text, Type pathType, Type propertyType, Family family) {
    if (propertyType == Scalar.LONG) {
      return number(text);
    }
    if (propertyType == Scalar.UUID) {
      return isUuid(text) ? Optional.of(Json.string(text)) : Optional.empty();
    }
    if (family.definition(propertyType).orElse(null) instanceof Enumeration enumeration) {
      return enumeration.values().contains(text)
          ? Optional.of(SampleValues.enumJson(enumeration, text))
          : Optional.empty();
    }
    return propertyType == Scalar.STRING || propertyType.equals(pathType)
        ? Optional.of(Json.string(text))
        : Optional.empty();
  }

  private static Optional<JsonNode> number(String text) {
    try {
      return Optional.of(Json.number(Long.parseLong(text)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

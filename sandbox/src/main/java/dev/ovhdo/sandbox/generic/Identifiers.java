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

/** What tells objects of one kind apart, as a property and as a part of a path. */
final class Identifiers {
  private Identifiers() {}

  /**
   * Finds the property that identifies an object.
   *
   * @param said what the catalogue names, if anything
   * @param parameter the parameter of the path of one object; null if there is no such path
   */
  static Optional<Property> of(Model model, @Nullable String said, @Nullable String parameter) {
    List<String> names = new ArrayList<>();
    if (said != null) {
      names.add(said);
    }
    if (parameter != null) {
      names.addAll(
          parameter.endsWith("Id")
              ? List.of(parameter, "id", "name")
              : List.of(parameter, "name", "id"));
    }
    return names.stream().flatMap(name -> model.property(name).stream()).findFirst();
  }

  /** A value as a path has it. */
  static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : value.toString();
  }

  /**
   * A value out of a path as a property has it.
   *
   * @param given its type in the path
   * @param wanted the type of the property
   * @return empty if it is none of that type
   */
  static Optional<JsonNode> value(String text, Type given, Type wanted, Family family) {
    if (wanted == Scalar.LONG) {
      return number(text);
    }
    if (wanted == Scalar.UUID) {
      return isUuid(text) ? Optional.of(Json.string(text)) : Optional.empty();
    }
    if (family.definition(wanted).orElse(null) instanceof Enumeration enumeration) {
      return enumeration.values().contains(text)
          ? Optional.of(Enumerations.json(enumeration, text))
          : Optional.empty();
    }
    return wanted == Scalar.STRING || wanted.equals(given)
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

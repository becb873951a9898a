package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Properties of a single schema that do not depend on other schemas. */
final class Schemas {
  /** Keywords that are read, and keywords that have no influence on the type. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "$ref",
          "additionalProperties",
          "allOf",
          "anyOf",
          "deprecated",
          "description",
          "enum",
          "example",
          "externalDocs",
          "format",
          "items",
          "nullable",
          "oneOf",
          "properties",
          "readOnly",
          "required",
          "title",
          "type");

  /** OVHcloud writes the format "ipv4" for addresses of both versions. */
  private static final Map<String, Scalar> FORMATS =
      Map.ofEntries(
          Map.entry("date-time", Scalar.DATETIME),
          Map.entry("date", Scalar.DATE),
          Map.entry("time", Scalar.TIME),
          Map.entry("duration", Scalar.DURATION),
          Map.entry("uuid", Scalar.UUID),
          Map.entry("password", Scalar.PASSWORD),
          Map.entry("email", Scalar.EMAIL),
          Map.entry("ipv4", Scalar.IP),
          Map.entry("ipv6", Scalar.IPV6),
          Map.entry("ip-block", Scalar.IP_BLOCK),
          Map.entry("ipv4-block", Scalar.IPV4_BLOCK),
          Map.entry("ipv6-block", Scalar.IPV6_BLOCK),
          Map.entry("mac-address", Scalar.MAC_ADDRESS),
          Map.entry("phone-number", Scalar.PHONE_NUMBER));

  /** Keywords that combine several schemas. */
  static final List<String> COMBINATIONS = List.of("allOf", "anyOf", "oneOf");

  private Schemas() {}

  static boolean knows(String keyword) {
    return KEYWORDS.contains(keyword);
  }

  static Optional<Scalar> scalarOfFormat(String format) {
    return Optional.ofNullable(FORMATS.get(format));
  }

  static boolean isModel(DocumentNode schema) {
    return schema.has("properties");
  }

  /**
   * Returns the type of the values of an enumeration; empty if the schema is not an enumeration.
   */
  static Optional<Scalar> enumerationBase(DocumentNode schema) {
    if (!schema.has("enum")) {
      return Optional.empty();
    }
    return switch (schema.text("type").orElse("string")) {
      case "string" -> Optional.of(Scalar.STRING);
      case "integer" -> Optional.of(Scalar.LONG);
      default -> Optional.empty();
    };
  }

  static boolean isDefinition(DocumentNode schema) {
    return isModel(schema) || enumerationBase(schema).isPresent();
  }
}

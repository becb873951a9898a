package dev.ovhdo.sandbox.publish;

import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.sandbox.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts types to schemas of an OpenAPI document. */
final class OpenApiSchemas {
  /** The scalar types that each document defines by name, with type and format. */
  private static final Map<Scalar, String> NAMED =
      Map.ofEntries(
          Map.entry(Scalar.ANY, ""),
          Map.entry(Scalar.DURATION, "string"),
          Map.entry(Scalar.EMAIL, "string email"),
          Map.entry(Scalar.INTERNATIONAL_PHONE_NUMBER, "string phone-number"),
          // Both IPv4 and IPv6, although the format is ipv4.
          Map.entry(Scalar.IP, "string ipv4"),
          Map.entry(Scalar.IP_BLOCK, "string ip-block"),
          Map.entry(Scalar.IP_INTERFACE, "string ipv4"),
          Map.entry(Scalar.IPV4, "string ipv4"),
          Map.entry(Scalar.IPV4_BLOCK, "string ipv4-block"),
          Map.entry(Scalar.IPV6, "string ipv6"),
          Map.entry(Scalar.IPV6_BLOCK, "string ipv6-block"),
          Map.entry(Scalar.MAC_ADDRESS, "string mac-address"),
          Map.entry(Scalar.PHONE_NUMBER, "string phone-number"),
          Map.entry(Scalar.TIME, "string time"));

  private static final Map<Scalar, String> INLINE =
      Map.of(
          Scalar.BOOLEAN, "boolean",
          Scalar.DATE, "string date",
          Scalar.DATETIME, "string date-time",
          Scalar.DOUBLE, "number",
          Scalar.LONG, "integer",
          Scalar.PASSWORD, "string password",
          Scalar.STRING, "string",
          Scalar.UUID, "string uuid");

  private OpenApiSchemas() {}

  /** Returns the schemas of the scalar types that each document defines, by name. */
  static Map<String, ObjectNode> scalars() {
    Map<String, ObjectNode> schemas = new TreeMap<>();
    NAMED.forEach((type, form) -> schemas.put(type.text(), formed(form)));
    return schemas;
  }

  static ObjectNode of(Type type) {
    if (type instanceof Type.ListOf list) {
      ObjectNode schema = Json.object().put("type", "array");
      schema.set("items", of(list.item()));
      return schema;
    }
    if (type instanceof Type.MapOf map) {
      ObjectNode schema = Json.object().put("type", "object");
      schema.set("additionalProperties", of(map.value()));
      return schema;
    }
    return type instanceof Scalar scalar && INLINE.containsKey(scalar)
        ? formed(INLINE.get(scalar))
        : reference(type);
  }

  /** Returns the schema of an object with these properties. */
  static ObjectNode object(List<Property> properties) {
    ObjectNode schema = Json.object().put("type", "object");
    ObjectNode all = schema.putObject("properties");
    properties.forEach(property -> all.set(property.name(), property(property)));
    List<Property> required = properties.stream().filter(Property::required).toList();
    if (!required.isEmpty()) {
      ArrayNode names = schema.putArray("required");
      required.forEach(property -> names.add(property.name()));
    }
    return schema;
  }

  /**
   * Returns the schema of a property. A reference with attributes is wrapped in {@code allOf},
   * because OpenAPI 3.0 ignores siblings of {@code $ref}.
   */
  private static ObjectNode property(Property property) {
    ObjectNode schema = of(property.type());
    if (schema.has("$ref") && (property.nullable() || property.readOnly())) {
      ObjectNode wrapped = Json.object();
      wrapped.putArray("allOf").add(schema);
      schema = wrapped;
    }
    if (property.nullable()) {
      schema.put("nullable", true);
    }
    if (property.readOnly()) {
      schema.put("readOnly", true);
    }
    return schema;
  }

  private static ObjectNode reference(Type type) {
    return Json.object().put("$ref", "#/components/schemas/" + type.text());
  }

  /** Returns a schema from a text with type and format, both of which are optional. */
  private static ObjectNode formed(String form) {
    ObjectNode schema = Json.object();
    String[] parts = form.split(" ", 2);
    if (!parts[0].isEmpty()) {
      schema.put("type", parts[0]);
    }
    if (parts.length > 1) {
      schema.put("format", parts[1]);
    }
    return schema;
  }
}

package dev.ovhdo.sandbox.publish;

import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.sandbox.json.Json;
import java.util.Comparator;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts a family to an OpenAPI 3 document with the extensions of OVHcloud. */
public final class OpenApiDocument {
  private OpenApiDocument() {}

  /**
   * Returns the document.
   *
   * @param server the base URL of the paths
   */
  public static ObjectNode of(Family family, String server) {
    ObjectNode document = Json.object().put("openapi", "3.0.0");
    document.putObject("info").put("title", "OVHcloud API specification").put("version", "1.0");
    document.putArray("servers").addObject().put("url", server);
    ObjectNode schemas = document.putObject("components").putObject("schemas");
    OpenApiSchemas.scalars().forEach(schemas::set);
    family.types().values().stream()
        .sorted(Comparator.comparing(Definition::name))
        .forEach(type -> schemas.set(type.name(), definition(type)));
    ObjectNode paths = document.putObject("paths");
    for (Route route : family.routes()) {
      paths
          .withObjectProperty(route.template())
          .set(route.method().name().toLowerCase(Locale.ROOT), OpenApiOperations.of(route));
    }
    return document;
  }

  private static ObjectNode definition(Definition type) {
    if (type instanceof Model model) {
      return OpenApiSchemas.object(model.properties());
    }
    Enumeration enumeration = (Enumeration) type;
    boolean numbers = enumeration.base() == Scalar.LONG;
    ObjectNode schema = Json.object().put("type", numbers ? "integer" : "string");
    ArrayNode values = schema.putArray("enum");
    for (String value : enumeration.values()) {
      if (numbers) {
        values.add(Long.parseLong(value));
      } else {
        values.add(value);
      }
    }
    return schema;
  }
}

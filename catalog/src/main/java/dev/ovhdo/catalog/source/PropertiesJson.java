package dev.ovhdo.catalog.source;

import dev.ovhdo.catalog.model.Property;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts properties to a JSON object with their names and types, and back. */
final class PropertiesJson {
  private PropertiesJson() {}

  static ObjectNode write(List<Property> properties) {
    ObjectNode object = CatalogueJson.object();
    for (Property property : properties) {
      object.put(
          property.name(),
          FlaggedType.text(
              property.type(), property.nullable(), property.required(), property.readOnly()));
    }
    return object;
  }

  static List<Property> read(JsonNode object) {
    return object.propertyStream().map(PropertiesJson::read).toList();
  }

  private static Property read(Map.Entry<String, JsonNode> entry) {
    FlaggedType type = FlaggedType.parse(entry.getValue().asString());
    return new Property(
        entry.getKey(),
        type.type(),
        type.has(FlaggedType.NULLABLE),
        type.has(FlaggedType.REQUIRED),
        type.has(FlaggedType.READ_ONLY));
  }
}

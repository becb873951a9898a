package dev.ovhdo.catalog.source;

import dev.ovhdo.catalog.model.Property;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts properties to a JSON object with their names and types, and back. */
final class Properties {
  private Properties() {}

  static ObjectNode write(List<Property> properties) {
    ObjectNode object = FileJson.object();
    for (Property property : properties) {
      object.put(
          property.name(),
          Flagged.text(
              property.type(), property.nullable(), property.required(), property.readOnly()));
    }
    return object;
  }

  static List<Property> read(JsonNode object) {
    return object.propertyStream().map(Properties::read).toList();
  }

  private static Property read(Map.Entry<String, JsonNode> entry) {
    Flagged type = Flagged.parse(entry.getValue().asString());
    return new Property(
        entry.getKey(),
        type.type(),
        type.is(Flagged.NULLABLE),
        type.is(Flagged.REQUIRED),
        type.is(Flagged.READ_ONLY));
  }
}

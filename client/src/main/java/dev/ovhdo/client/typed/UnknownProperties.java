package dev.ovhdo.client.typed;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Properties that this version does not know, in the order of the response. Immutable. */
final class UnknownProperties extends AbstractMap<String, JsonNode> {
  private final Map<String, JsonNode> properties;

  UnknownProperties(Map<String, JsonNode> properties) {
    this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  @Override
  public Set<Entry<String, JsonNode>> entrySet() {
    return properties.entrySet();
  }

  /** Returns the names only. */
  @Override
  public String toString() {
    return properties.keySet().toString();
  }
}

package dev.ovhdo.client;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Finds the object of each id, without a description of the objects: the identifier is the property
 * whose values are the ids. A property that identifies only by chance, such as a display name that
 * equals the service name, is not used in place of the identifier.
 */
final class ObjectIndex {
  /** Names of identifiers, after the name of the path parameter; other names are not preferred. */
  private static final List<String> IDENTIFIERS = List.of("id", "name");

  private ObjectIndex() {}

  /**
   * Returns the objects by id. Ids without an object are absent. If the identifier is not certain,
   * the map is empty.
   *
   * @param parameter the name of the path parameter of an item, such as {@code serviceName}
   */
  static Map<String, JsonNode> of(
      Collection<String> ids, String parameter, Collection<JsonNode> objects) {
    Map<String, Map<String, JsonNode>> byProperty = byProperty(new HashSet<>(ids), objects);
    int most = byProperty.values().stream().mapToInt(Map::size).max().orElse(0);
    List<String> candidates =
        byProperty.keySet().stream()
            .filter(name -> byProperty.getOrDefault(name, Map.of()).size() == most)
            .sorted(Comparator.comparingInt(name -> rank(name, parameter)))
            .toList();
    if (candidates.isEmpty()) {
      return Map.of();
    }
    String first = candidates.get(0);
    boolean isCertain = candidates.size() == 1 || rank(first, parameter) < IDENTIFIERS.size() + 1;
    return isCertain ? byProperty.getOrDefault(first, Map.of()) : Map.of();
  }

  /** Returns the objects by each property whose values are different ids. */
  private static Map<String, Map<String, JsonNode>> byProperty(
      Set<String> ids, Collection<JsonNode> objects) {
    Map<String, Map<String, JsonNode>> found = new LinkedHashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (JsonNode object : objects) {
      for (Map.Entry<String, JsonNode> property : object.properties()) {
        String value = property.getValue().isValueNode() ? property.getValue().asString("") : "";
        if (ids.contains(value)
            && found
                    .computeIfAbsent(property.getKey(), name -> new HashMap<>())
                    .putIfAbsent(value, object)
                != null) {
          ambiguous.add(property.getKey());
        }
      }
    }
    found.keySet().removeAll(ambiguous);
    return found;
  }

  private static int rank(String property, String parameter) {
    if (property.equals(parameter)) {
      return 0;
    }
    int known = IDENTIFIERS.indexOf(property);
    return known < 0 ? IDENTIFIERS.size() + 1 : known + 1;
  }
}

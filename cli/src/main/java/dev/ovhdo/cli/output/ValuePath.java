package dev.ovhdo.cli.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** Paths to values in JSON: {@code name}, {@code model.disk}, {@code rules.path}. */
final class ValuePath {
  private ValuePath() {}

  /** Returns the value at a path, or a missing node. Names that contain dots are found, too. */
  static JsonNode find(JsonNode from, String path) {
    if (from.isArray()) {
      return findInEach(from, path);
    }
    JsonNode whole = from.path(path);
    if (!whole.isMissingNode()) {
      return whole;
    }
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
      JsonNode next = from.path(path.substring(0, dot));
      JsonNode found = next.isMissingNode() ? next : find(next, path.substring(dot + 1));
      if (!found.isMissingNode()) {
        return found;
      }
    }
    return MissingNode.getInstance();
  }

  private static JsonNode findInEach(JsonNode list, String path) {
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    for (JsonNode each : list) {
      JsonNode value = find(each, path);
      if (!value.isMissingNode()) {
        found.add(value);
      }
    }
    return found.isEmpty() ? MissingNode.getInstance() : found;
  }

  /** Returns the paths of all values in these objects that are not objects themselves. */
  static List<String> all(Collection<JsonNode> objects) {
    Set<String> paths = new LinkedHashSet<>();
    objects.forEach(object -> collect(object, "", paths));
    return new ArrayList<>(paths);
  }

  private static void collect(JsonNode object, String before, Set<String> paths) {
    object.forEachEntry(
        (name, value) -> {
          if (value.isObject() && !value.isEmpty()) {
            collect(value, before + name + ".", paths);
          } else {
            paths.add(before + name);
          }
        });
  }
}

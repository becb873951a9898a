package dev.ovhdo.cli.call;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds a JSON object from fields. */
final class JsonBodyBuilder {
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();

  ObjectNode root() {
    return root;
  }

  /**
   * Adds a value at the key of a field.
   *
   * @throws dev.ovhdo.cli.failure.CommandException if the key conflicts with an earlier field
   */
  void put(Field field, JsonNode value) {
    new Insertion(field, value).into(root, FieldPath.steps(field));
  }

  /** Adds an empty list at the key of a field; later fields may add items. */
  void putEmptyList(Field field) {
    List<String> steps = FieldPath.steps(field);
    if (!steps.get(steps.size() - 1).equals(FieldPath.ITEM)) {
      // As in "a[b[]", whose name in brackets is "b[".
      throw field.usageError("has an unbalanced bracket");
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    new Insertion(field, list).into(root, steps.subList(0, steps.size() - 1));
  }

  /** Inserts one value at its path. */
  private record Insertion(Field field, JsonNode value) {

    void into(ObjectNode object, List<String> steps) {
      String name = steps.get(0);
      JsonNode there = object.get(name);
      if (steps.size() == 1) {
        if (there != null) {
          throw field.usageError("is given twice");
        }
        object.set(name, value);
      } else if (steps.get(1).equals(FieldPath.ITEM)) {
        ArrayNode list = there == null ? object.putArray(name) : list(name, there);
        into(list, steps.subList(2, steps.size()));
      } else {
        ObjectNode child = there == null ? object.putObject(name) : object(name, there);
        into(child, steps.subList(1, steps.size()));
      }
    }

    private void into(ArrayNode list, List<String> steps) {
      if (steps.isEmpty()) {
        list.add(value);
        return;
      }
      JsonNode last = list.isEmpty() ? null : list.get(list.size() - 1);
      into(
          last instanceof ObjectNode open && hasRoom(open, steps) ? open : list.addObject(), steps);
    }

    /**
     * Returns whether the object has no value at this path yet; otherwise the value starts a new
     * item.
     */
    private static boolean hasRoom(ObjectNode object, List<String> steps) {
      JsonNode there = object.get(steps.get(0));
      if (there == null || steps.size() == 1) {
        return there == null;
      }
      return steps.get(1).equals(FieldPath.ITEM)
          ? there.isArray()
          : there instanceof ObjectNode child && hasRoom(child, steps.subList(1, steps.size()));
    }

    private ArrayNode list(String name, JsonNode there) {
      if (there instanceof ArrayNode list) {
        return list;
      }
      throw clash(name, there, "a list");
    }

    private ObjectNode object(String name, JsonNode there) {
      if (there instanceof ObjectNode object) {
        return object;
      }
      throw clash(name, there, "an object");
    }

    private RuntimeException clash(String name, JsonNode there, String wanted) {
      return field.usageError(
          "makes '" + name + "' " + wanted + ", but it is already " + kind(there));
    }
  }

  private static String kind(JsonNode node) {
    if (node instanceof ObjectNode) {
      return "an object";
    }
    return node instanceof ArrayNode ? "a list" : "a value";
  }
}

package dev.ovhdo.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Applies random modifications to JSON. */
final class JsonMutations {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> TEXTS =
      List.of(
          "",
          "x",
          "one two three four five six seven",
          "\ud800",
          "ip",
          "void",
          "object",
          "array",
          "#/components/schemas/box.Alias",
          "/box/{id}/{id}",
          "a.b[]",
          "map[string]long",
          "2026-02-30");

  private final List<JsonNode> containers = new ArrayList<>();
  private final Random random;

  private JsonMutations(JsonNode root, Random random) {
    this.random = random;
    collect(root);
  }

  /** Returns a copy with some modifications. */
  static JsonNode of(JsonNode document, int changes, Random random) {
    JsonNode copy = document.deepCopy();
    JsonMutations mutations = new JsonMutations(copy, random);
    for (int change = 0; change < changes; change++) {
      mutations.change();
    }
    return copy;
  }

  private void collect(JsonNode node) {
    if (node.isContainer()) {
      containers.add(node);
      node.forEach(this::collect);
    }
  }

  private void change() {
    JsonNode container = containers.get(random.nextInt(containers.size()));
    if (container.isEmpty()) {
      return;
    }
    if (container instanceof ObjectNode object) {
      List<String> names = List.copyOf(object.propertyNames());
      change(object, names.get(random.nextInt(names.size())));
    } else {
      ArrayNode array = (ArrayNode) container;
      int index = random.nextInt(array.size());
      switch (random.nextInt(3)) {
        case 0 -> array.remove(index);
        case 1 -> array.add(array.get(index).deepCopy());
        default -> array.set(index, other());
      }
    }
  }

  private void change(ObjectNode object, String name) {
    switch (random.nextInt(5)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(text(), object.get(name).deepCopy());
      case 2 -> object.set(text(), object.remove(name));
      default -> object.set(name, other());
    }
  }

  private JsonNode other() {
    return switch (random.nextInt(8)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.numberNode(random.nextLong());
      case 2 -> JSON.booleanNode(random.nextBoolean());
      case 3 -> JSON.arrayNode();
      case 4 -> JSON.objectNode();
      case 5 -> containers.get(random.nextInt(containers.size())).deepCopy();
      default -> JSON.stringNode(text());
    };
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}

package dev.ovhdo.catalog.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ArrayNode;

/** The lists of error classes of a family, numbered in the order of their first use. */
final class ErrorLists {
  private final Map<List<String>, String> names = new LinkedHashMap<>();

  /** Returns the name of a list. */
  String name(List<String> classes) {
    String next = Integer.toString(names.size() + 1);
    return names.computeIfAbsent(classes, list -> next);
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** Gives each list with its name. */
  void forEach(BiConsumer<String, ArrayNode> each) {
    names.forEach(
        (classes, name) -> {
          ArrayNode list = CatalogueJson.object().arrayNode();
          classes.forEach(list::add);
          each.accept(name, list);
        });
  }
}

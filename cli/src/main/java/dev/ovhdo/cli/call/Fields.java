package dev.ovhdo.cli.call;

import dev.ovhdo.client.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code -f} and {@code -F} of a call in the order in which they were given, to be sent as a
 * body or as a query.
 *
 * @param all each field
 * @param files reads a file that a value names by {@code @}, or standard input by {@code -}
 */
record Fields(List<Field> all, Function<String, byte[]> files) {
  Fields {
    all = List.copyOf(all);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * Returns the object that they make, its properties in their order.
   *
   * @throws dev.ovhdo.cli.session.CommandException if they make none, naming the field
   */
  ObjectNode toObject() {
    FieldTree tree = new FieldTree();
    for (Field field : all) {
      if (field.text() == null) {
        tree.putEmptyList(field);
      } else {
        tree.put(field, FieldValue.of(field, files));
      }
    }
    return tree.root();
  }

  /**
   * Returns the query that they make. Keys are names as they stand, since OVHcloud has some with
   * dots, {@code creationDate.from}; only {@code name[]=…} is special: it repeats a name.
   *
   * @throws dev.ovhdo.cli.session.CommandException if they make none, naming the field
   */
  List<Parameter> toQuery() {
    List<Parameter> query = new ArrayList<>();
    Map<String, Boolean> repeatable = new HashMap<>();
    for (Field field : all) {
      if (field.text() == null) {
        throw field.wrong("is an empty list, which a query cannot hold");
      }
      String name = field.isListItem() ? field.listName() : field.key();
      Boolean before = repeatable.put(name, field.isListItem());
      if (before != null && !(before && field.isListItem())) {
        throw field.wrong("is given twice; write " + name + "[]=… to repeat a name");
      }
      JsonNode value = FieldValue.of(field, files);
      if (value.isNull()) {
        throw field.wrong("is null, which a query cannot hold");
      }
      query.add(new Parameter(name, value.isString() ? value.stringValue() : field.text()));
    }
    return query;
  }
}

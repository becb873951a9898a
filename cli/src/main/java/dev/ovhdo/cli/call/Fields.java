package dev.ovhdo.cli.call;

import dev.ovhdo.client.request.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code -f} and {@code -F} options of a call in their order, converted to a body or to a
 * query.
 *
 * @param all each field
 * @param files reads the file of a value {@code @FILE}, or standard input for {@code @-}
 */
record Fields(List<Field> all, Function<String, byte[]> files) {
  Fields {
    all = List.copyOf(all);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * Returns the JSON object of the fields, with the properties in the order of the fields.
   *
   * @throws dev.ovhdo.cli.failure.CommandException if a field is invalid; the message names the
   *     field
   */
  ObjectNode toObject() {
    JsonBodyBuilder tree = new JsonBodyBuilder();
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
   * Returns the query parameters of the fields. Keys are used unchanged, because OVHcloud has
   * parameters with dots, such as {@code creationDate.from}; only {@code name[]=…} is special: it
   * repeats a parameter.
   *
   * @throws dev.ovhdo.cli.failure.CommandException if a field is invalid; the message names the
   *     field
   */
  List<Parameter> toQuery() {
    List<Parameter> query = new ArrayList<>();
    Map<String, Boolean> repeatable = new HashMap<>();
    for (Field field : all) {
      if (field.text() == null) {
        throw field.usageError("is an empty list, which a query cannot contain");
      }
      String name = field.isListItem() ? field.listName() : field.key();
      Boolean before = repeatable.put(name, field.isListItem());
      if (before != null && !(before && field.isListItem())) {
        throw field.usageError("is given twice; write " + name + "[]=… to repeat a parameter");
      }
      JsonNode value = FieldValue.of(field, files);
      if (value.isNull()) {
        throw field.usageError("is null, which a query cannot contain");
      }
      query.add(new Parameter(name, value.isString() ? value.stringValue() : field.text()));
    }
    return query;
  }
}

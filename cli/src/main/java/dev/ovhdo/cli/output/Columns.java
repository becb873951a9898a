package dev.ovhdo.cli.output;

import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.NearestNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code --columns} and {@code --sort} make of results. */
final class Columns {
  private Columns() {}

  /**
   * Leaves of each object these columns alone, in this order.
   *
   * @throws CommandException if no object has a value there, and there are objects
   */
  static JsonNode cut(JsonNode value, List<Column> columns) {
    List<JsonNode> objects = objects(value, "--columns");
    columns.forEach(column -> require(column.path(), objects));
    List<ObjectNode> cut = objects.stream().map(object -> pick(object, columns)).toList();
    if (value.isObject()) {
      return cut.get(0);
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    cut.forEach(list::add);
    return list;
  }

  private static ObjectNode pick(JsonNode object, List<Column> columns) {
    ObjectNode cut = JsonNodeFactory.instance.objectNode();
    for (Column column : columns) {
      JsonNode found = Path.of(object, column.path());
      cut.set(column.name(), found.isMissingNode() ? JsonNodeFactory.instance.nullNode() : found);
    }
    return cut;
  }

  /**
   * Sorts a list; one object is sorted already.
   *
   * @param order paths, names or headings; a minus in front turns the order round
   * @param shown the columns that can be named, beside all paths
   * @throws CommandException if there is no such column, and there are objects
   */
  static JsonNode sorted(JsonNode value, List<String> order, List<Column> shown) {
    List<JsonNode> objects = new ArrayList<>(objects(value, "--sort"));
    Comparator<JsonNode> comparator = (a, b) -> 0;
    for (String word : order) {
      String path = path(word.replaceFirst("^-", ""), objects, shown);
      comparator =
          comparator.thenComparing(
              object -> Path.of(object, path), ValueOrder.of(word.startsWith("-")));
    }
    if (value.isObject()) {
      return value;
    }
    objects.sort(comparator);
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    return list.addAll(objects);
  }

  private static String path(String name, List<JsonNode> objects, List<Column> shown) {
    for (Column column : shown) {
      if (column.name().equals(name) || column.heading().equalsIgnoreCase(name)) {
        return column.path();
      }
    }
    require(name, objects);
    return name;
  }

  private static void require(String path, List<JsonNode> objects) {
    if (objects.isEmpty()
        || objects.stream().anyMatch(object -> !Path.of(object, path).isMissingNode())) {
      return;
    }
    List<String> all = Path.all(objects);
    List<String> near = NearestNames.of(path, all);
    throw new CommandException(
        ExitCode.USAGE,
        "there is no column '"
            + path
            + "'. "
            + (near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ")
            + "There are: "
            + String.join(", ", all));
  }

  private static List<JsonNode> objects(JsonNode value, String option) {
    List<JsonNode> items = value.isArray() ? List.copyOf(value.values()) : List.of(value);
    if (items.stream().allMatch(JsonNode::isObject)) {
      return items;
    }
    throw new CommandException(
        ExitCode.USAGE, option + " needs results with names, and these have none");
  }
}

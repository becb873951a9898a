package dev.ovhdo.cli.output;

import dev.ovhdo.catalog.text.Suggestions;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Applies {@code --columns} and {@code --sort} to results. */
final class ColumnSelection {
  private ColumnSelection() {}

  /**
   * Resolves column names to paths.
   *
   * @param own the command's own columns, which can be named in addition to all paths
   * @return the same columns with resolved paths
   * @throws CommandException if a column does not exist and there is at least one object
   */
  static List<Column> resolve(List<Column> columns, JsonNode value, List<Column> own) {
    List<JsonNode> objects = objects(value, "--columns");
    return columns.stream().map(each -> each.withPath(path(each.path(), objects, own))).toList();
  }

  /** Returns each object reduced to these columns, in this order. */
  static JsonNode select(JsonNode value, List<Column> columns) {
    if (value.isObject()) {
      return picked(value, columns);
    }
    ArrayNode cut = JsonNodeFactory.instance.arrayNode();
    value.forEach(object -> cut.add(picked(object, columns)));
    return cut;
  }

  private static ObjectNode picked(JsonNode object, List<Column> columns) {
    ObjectNode picked = JsonNodeFactory.instance.objectNode();
    for (Column column : columns) {
      JsonNode found = ValuePath.find(object, column.path());
      picked.set(column.name(), found.isMissingNode() ? NullNode.getInstance() : found);
    }
    return picked;
  }

  /**
   * Sorts a list; a single object is returned unchanged.
   *
   * @param order paths or names of columns; a minus in front reverses the order
   * @param own the columns that can be named in addition to all paths
   * @throws CommandException if a column does not exist and there is at least one object
   */
  static JsonNode sort(JsonNode value, List<String> order, List<Column> own) {
    List<JsonNode> objects = new ArrayList<>(objects(value, "--sort"));
    Comparator<JsonNode> comparator = Comparator.comparingInt(anything -> 0);
    for (String word : order) {
      String path = path(word.replaceFirst("^-", ""), objects, own);
      comparator =
          comparator.thenComparing(
              object -> ValuePath.find(object, path), ValueComparator.of(word.startsWith("-")));
    }
    if (value.isObject()) {
      return value;
    }
    objects.sort(comparator);
    return JsonNodeFactory.instance.arrayNode().addAll(objects);
  }

  /** Resolves a word: first as a column's name, then as a path, then as a column's heading. */
  private static String path(String word, List<JsonNode> objects, List<Column> own) {
    return find(own, column -> column.name().equals(word))
        .or(() -> Optional.of(word).filter(path -> isIn(objects, path)))
        .or(() -> find(own, column -> column.heading().equalsIgnoreCase(word)))
        .orElseThrow(() -> unknown(word, objects, own));
  }

  private static Optional<String> find(List<Column> columns, Predicate<Column> wanted) {
    return columns.stream().filter(wanted).map(Column::path).findFirst();
  }

  private static boolean isIn(List<JsonNode> objects, String path) {
    return objects.isEmpty()
        || objects.stream().anyMatch(object -> !ValuePath.find(object, path).isMissingNode());
  }

  private static CommandException unknown(String word, List<JsonNode> objects, List<Column> own) {
    List<String> all =
        Stream.concat(own.stream().map(Column::name), ValuePath.all(objects).stream())
            .distinct()
            .toList();
    List<String> near = Suggestions.allNearest(word, all);
    return new CommandException(
        ExitCode.USAGE,
        "there is no column '"
            + word
            + "'. "
            + (near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ")
            + "Available: "
            + String.join(", ", all));
  }

  private static List<JsonNode> objects(JsonNode value, String option) {
    List<JsonNode> items = value.isArray() ? List.copyOf(value.values()) : List.of(value);
    if (items.stream().allMatch(JsonNode::isObject)) {
      return items;
    }
    throw new CommandException(
        ExitCode.USAGE, option + " needs results with named values, and these results have none");
  }
}

package dev.ovhdo.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Values in rows and columns.
 *
 * @param columns the columns; empty if the values have no names, as in a list of texts
 * @param rows the values, including missing ones
 */
record Grid(List<Column> columns, List<List<JsonNode>> rows) {
  /** The characters with which a formula begins, also after an import (OWASP, CSV injection). */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  /**
   * Arranges a value: one row for each item of a list, one column for each value of an object.
   *
   * @param columns the values of an object to include; all if empty
   */
  static Grid of(JsonNode value, List<Column> columns) {
    List<JsonNode> items = value.isArray() ? List.copyOf(value.values()) : List.of(value);
    if (!items.stream().allMatch(JsonNode::isObject)) {
      return new Grid(List.of(), items.stream().map(Grid::unnamed).toList());
    }
    List<Column> shown = columns.isEmpty() ? all(items) : columns;
    return new Grid(
        shown,
        items.stream()
            .map(item -> shown.stream().map(column -> ValuePath.find(item, column.path())).toList())
            .toList());
  }

  /**
   * Returns the same grid with an apostrophe before each text that a spreadsheet would execute as a
   * formula. Numbers stay as they are.
   */
  Grid withoutFormulas() {
    return new Grid(
        columns,
        rows.stream().map(row -> row.stream().map(Grid::withoutFormula).toList()).toList());
  }

  private static JsonNode withoutFormula(JsonNode value) {
    String text = value.isNumber() ? "" : CellText.text(value, ",");
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
        ? StringNode.valueOf("'" + text)
        : value;
  }

  private static List<Column> all(List<JsonNode> objects) {
    Set<String> names = new LinkedHashSet<>();
    objects.forEach(object -> names.addAll(object.propertyNames()));
    return names.stream().map(Column::of).toList();
  }

  private static List<JsonNode> unnamed(JsonNode item) {
    return item.isArray() ? new ArrayList<>(item.values()) : List.of(item);
  }
}

package dev.ovhdo.cli.output;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tables for people: never wider than the terminal, with whole identifiers. */
final class TextTable {
  private static final String BETWEEN = "  ";

  /** The width below which values of an object are not wrapped. */
  private static final int NARROWEST = 20;

  private final DisplaySettings display;
  private final List<String> hidden = new ArrayList<>();

  TextTable(DisplaySettings display) {
    this.display = display;
  }

  /** Returns the names of the columns that the last table had no room for. */
  List<String> hidden() {
    return hidden;
  }

  /** Returns the headings and one line for each row. */
  String ofRows(Grid grid, boolean header) {
    hidden.clear();
    int size = grid.rows().stream().mapToInt(List::size).max().orElse(0);
    List<Column> columns = new ArrayList<>(grid.columns());
    while (columns.size() < size) {
      columns.add(Column.of(""));
    }
    List<List<Cell>> rows = grid.rows().stream().map(row -> cells(row, columns)).toList();
    // A program expects no output for an empty list; a user expects at least the headings.
    boolean headed = header && !grid.columns().isEmpty() && (!rows.isEmpty() || display.terminal());
    List<String> headings =
        columns.stream().map(each -> headed ? display.visible(each.heading()) : "").toList();
    int[] widths = widths(columns, headings, rows);
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] < 0 && !rows.isEmpty()) {
        hidden.add(columns.get(i).name());
      }
    }
    StringBuilder text = new StringBuilder();
    if (headed) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        append(line, headings.get(i), headings.get(i), widths[i]);
      }
      text.append(bold(line.toString().stripTrailing())).append('\n');
    }
    rows.forEach(row -> text.append(line(row, widths)).append('\n'));
    return text.toString();
  }

  private List<Cell> cells(List<JsonNode> row, List<Column> columns) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      // The first column identifies the row, so the value may become an argument.
      DisplaySettings settings = i == 0 ? display.wide() : display;
      cells.add(Cell.of(row.get(i), columns.get(i).kind(), settings));
    }
    return cells;
  }

  private int[] widths(List<Column> columns, List<String> headings, List<List<Cell>> rows) {
    int[] natural = headings.stream().mapToInt(DisplayWidth::of).toArray();
    int[] least = natural.clone();
    boolean[] spare = new boolean[natural.length];
    for (int i = 0; i < natural.length; i++) {
      spare[i] = columns.get(i).spare();
      for (List<Cell> row : rows) {
        if (i < row.size()) {
          natural[i] = Math.max(natural[i], row.get(i).width());
          least[i] = Math.max(least[i], row.get(i).leastWidth());
        }
      }
    }
    return display.terminal()
        ? ColumnFit.widths(natural, least, spare, BETWEEN.length(), display.width())
        : natural;
  }

  private String line(List<Cell> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      if (widths[i] >= 0) {
        String text = row.get(i).fitted(widths[i]);
        append(line, text, painted(text, row.get(i).kind()), widths[i]);
      }
    }
    return line.toString().stripTrailing();
  }

  /** Appends a cell, and spaces up to its width; nothing for a hidden column. */
  private static void append(StringBuilder line, String text, String painted, int width) {
    if (width >= 0) {
      line.append(line.isEmpty() ? "" : BETWEEN).append(painted);
      line.append(" ".repeat(Math.max(0, width - DisplayWidth.of(text))));
    }
  }

  /** Returns one line for each value of an object: its name and its value. */
  String ofObject(JsonNode object, List<Column> columns) {
    hidden.clear();
    List<Column> shown =
        columns.isEmpty()
            ? ValuePath.all(List.of(object)).stream().map(Column::of).toList()
            : columns;
    List<String> names =
        shown.stream().map(each -> display.visible(each.kind().withoutUnit(each.name()))).toList();
    int width = names.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      JsonNode value = ValuePath.find(object, shown.get(i).path());
      // A single resource has room for the exact time beside the age.
      Cell cell = Cell.of(value, shown.get(i).kind(), display.wide());
      List<String> lines = lines(value, cell, display.width() - width - BETWEEN.length());
      String name = names.get(i);
      String gap = " ".repeat(width - DisplayWidth.of(name)) + BETWEEN;
      text.append(bold(lines.get(0).isEmpty() ? name : name + gap));
      for (int at = 0; at < lines.size(); at++) {
        text.append(at == 0 ? "" : " ".repeat(width) + BETWEEN);
        text.append(painted(lines.get(at), cell.kind())).append('\n');
      }
    }
    return text.toString();
  }

  /** Returns the lines of a value: a long list has a line for each item, long prose is wrapped. */
  private List<String> lines(JsonNode value, Cell cell, int room) {
    String text = cell.text();
    if (display.isCompact() && value.isString()) {
      text =
          AgeText.moment(text)
              .map(found -> cell.text() + " (" + AgeText.of(found, display.clock().instant()) + ")")
              .orElse(text);
    }
    if (DisplayWidth.of(text) <= room || !display.isCompact()) {
      return List.of(text);
    } else if (cell.items().size() > 1) {
      return cell.items();
    }
    return cell.isProse() && room >= NARROWEST ? wrapped(text, room) : List.of(text);
  }

  private static List<String> wrapped(String text, int room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && DisplayWidth.of(line + " " + word) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private String bold(String text) {
    return display.colours() ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private String painted(String text, ColumnKind kind) {
    return display.colours() && kind == ColumnKind.STATE ? StateColour.paint(text, text) : text;
  }
}

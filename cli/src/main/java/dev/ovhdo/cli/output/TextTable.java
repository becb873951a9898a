package dev.ovhdo.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tables for people. */
final class TextTable {
  private static final String BETWEEN = "  ";

  /** The minimum width of a shortened column. */
  private static final int NARROWEST = 8;

  private final DisplaySettings display;

  private TextTable(DisplaySettings display) {
    this.display = display;
  }

  /** Returns the headings and one line for each row. */
  static String ofRows(Grid grid, boolean header, DisplaySettings display) {
    List<List<String>> lines = new ArrayList<>();
    // A program expects no output for an empty list; a user expects at least the headings.
    boolean headed =
        header && !grid.columns().isEmpty() && (!grid.rows().isEmpty() || display.terminal());
    if (headed) {
      lines.add(grid.columns().stream().map(Column::heading).map(TerminalEscaper::escape).toList());
    }
    grid.rows().forEach(row -> lines.add(row.stream().map(TextTable::visible).toList()));
    return new TextTable(display).lines(lines, headed);
  }

  /** Returns one line for each value of an object: its name and its value. */
  static String ofObject(JsonNode object, List<Column> columns, DisplaySettings display) {
    List<List<String>> lines = new ArrayList<>();
    List<Column> shown =
        columns.isEmpty()
            ? ValuePath.all(List.of(object)).stream().map(Column::of).toList()
            : columns;
    for (Column column : shown) {
      lines.add(
          List.of(
              TerminalEscaper.escape(column.name()),
              visible(ValuePath.find(object, column.path()))));
    }
    return new TextTable(display).pairs(lines);
  }

  private String lines(List<List<String>> lines, boolean headed) {
    int[] widths = fitted(widths(lines));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = line(lines.get(i), widths);
      text.append(headed && i == 0 ? bold(line) : line).append('\n');
    }
    return text.toString();
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : BETWEEN).append(padded(cells.get(i), widths[i]));
    }
    return line.toString().stripTrailing();
  }

  private String pairs(List<List<String>> lines) {
    int names = lines.stream().mapToInt(line -> DisplayWidth.of(line.get(0))).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      String value = line.get(1);
      String name = value.isEmpty() ? line.get(0) : padded(line.get(0), names) + BETWEEN;
      text.append(bold(name)).append(value).append('\n');
    }
    return text.toString();
  }

  private static int[] widths(List<List<String>> lines) {
    int[] widths = new int[lines.stream().mapToInt(List::size).max().orElse(0)];
    for (List<String> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(line.get(i)));
      }
    }
    return widths;
  }

  /** Shortens the widest columns until a line fits on the terminal. */
  private int[] fitted(int[] widths) {
    int over =
        Arrays.stream(widths).sum() + BETWEEN.length() * (widths.length - 1) - display.width();
    while (display.terminal() && over > 0) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] >= widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
      over--;
    }
    return widths;
  }

  private static String padded(String text, int width) {
    int missing = width - DisplayWidth.of(text);
    return missing >= 0
        ? text + " ".repeat(missing)
        : padded(DisplayWidth.fitting(text, width - 1) + "…", width);
  }

  private String bold(String text) {
    return display.colours() ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private static String visible(JsonNode value) {
    return TerminalEscaper.escape(CellText.text(value, ", "));
  }
}

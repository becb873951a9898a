package dev.ovhdo.cli.output;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Rows as lines with separated values: {@code csv}, {@code tsv} and {@code text}. */
final class DelimitedText {
  private static final String ITEMS = ",";

  private DelimitedText() {}

  /**
   * Returns comma-separated values according to RFC 4180, except that lines end in a line feed
   * alone: every CSV reader accepts it, and tools such as {@code cut} would include a carriage
   * return in the last value. Null is written as nothing, an empty text as {@code ""}.
   */
  static String csv(Grid grid, boolean header) {
    // A row with a single empty value would be an empty line, which readers skip.
    boolean isSingle = grid.rows().stream().allMatch(row -> row.size() == 1);
    return lines(grid, header, ",", value -> quoted(value, isSingle));
  }

  /**
   * Returns tab-separated values, always one line for each row: a tab, line feed, carriage return
   * or backslash in a value is written {@code \t}, {@code \n}, {@code \r}, {@code \\}.
   */
  static String tsv(Grid grid, boolean header) {
    return lines(grid, header, "\t", value -> escaped(CellText.text(value, ITEMS)));
  }

  /** Returns the unescaped values separated by tabs, without a header. */
  static String text(Grid grid) {
    return lines(grid, false, "\t", value -> CellText.text(value, ITEMS));
  }

  private static String lines(
      Grid grid, boolean header, String between, Function<JsonNode, String> write) {
    StringBuilder text = new StringBuilder();
    if (header && !grid.columns().isEmpty()) {
      Stream<JsonNode> names = grid.columns().stream().map(each -> StringNode.valueOf(each.name()));
      text.append(names.map(write).collect(Collectors.joining(between))).append('\n');
    }
    for (List<JsonNode> row : grid.rows()) {
      text.append(row.stream().map(write).collect(Collectors.joining(between))).append('\n');
    }
    return text.toString();
  }

  private static String quoted(JsonNode value, boolean isSingle) {
    String text = CellText.text(value, ITEMS);
    if (text.isEmpty()) {
      return value.isString() || isSingle ? "\"\"" : "";
    }
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    boolean framed = Character.isWhitespace(text.charAt(0)) || text.endsWith(" ");
    return plain && !framed ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}

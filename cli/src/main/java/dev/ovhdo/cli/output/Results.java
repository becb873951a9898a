package dev.ovhdo.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a command's results go. Made by the session, which knows the form that is wanted. */
public final class Results {
  private final Consumer<String> out;
  private final OutputOptions options;

  /**
   * Writes in the form that these options ask for.
   *
   * @param out takes texts as they are
   */
  public Results(Consumer<String> out, OutputOptions options) {
    this.out = out;
    this.options = options;
  }

  /** Returns whether the person asked for a form, and so wants results even of what is done. */
  public boolean isAskedFor() {
    return options.format() != null;
  }

  /**
   * Shows several things of one kind.
   *
   * @param rows all that is known of each
   * @param columns what a table shows of it unless the person says otherwise: paths, or {@code
   *     title=path}
   */
  public void rows(List<Row> rows, String... columns) {
    write(rows, columns);
  }

  /**
   * Shows one thing. A table has a line for each value then.
   *
   * @param row all that is known of it
   * @param columns what a table shows of it unless the person says otherwise; all if there are none
   */
  public void row(Row row, String... columns) {
    write(List.of(row), columns);
  }

  /**
   * Shows what has a text of its own, as the classic commands and a zone file have: that text is
   * what one gets unless one asks for another form.
   *
   * @param text the text, with its last line feed
   * @param rows the same as values
   */
  public void text(String text, List<Row> rows) {
    if (options.format() == null) {
      out.accept(text);
    } else {
      write(rows);
    }
  }

  private void write(List<Row> rows, String... columns) {
    if (options.format() == Format.JSON) {
      List<JsonNode> all = new ArrayList<>();
      rows.forEach(row -> all.add(row.json()));
      out.accept(JsonMapper.shared().valueToTree(all).toPrettyString() + "\n");
      return;
    }
    List<Column> shown = Arrays.stream(columns).map(Column::parse).toList();
    out.accept(String.join("\t", shown.stream().map(Column::title).toList()) + "\n");
    for (Row row : rows) {
      out.accept(
          String.join("\t", shown.stream().map(c -> row.at(c.path()).asString("")).toList())
              + "\n");
    }
  }
}

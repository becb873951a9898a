package dev.ovhdo.cli.output;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Where a command's results go. Made by the session, which knows the form that is wanted. */
public final class Results {
  private final Consumer<String> out;
  private final OutputOptions options;
  private final Screen screen;

  /**
   * Writes in the form that these options ask for.
   *
   * @param out takes texts as they are
   * @param options what the person asked for
   * @param screen what is behind {@code out}
   */
  public Results(Consumer<String> out, OutputOptions options, Screen screen) {
    this.out = out;
    this.options = options;
    this.screen = screen;
  }

  /** Returns whether the person asked for a form, and so wants results even of what is done. */
  public boolean isAskedFor() {
    return options.areGiven();
  }

  /** Returns whether the person asked for this form. */
  public boolean isAskedFor(Format form) {
    return options.format == form;
  }

  /**
   * Shows several things of one kind.
   *
   * @param rows all that is known of each
   * @param columns what a table shows of it unless the person says otherwise: paths, or {@code
   *     title=path}; all if there are none
   */
  public void rows(List<Row> rows, String... columns) {
    show(list(rows), Format.TABLE, columns);
  }

  /**
   * Shows one thing. A table has a line for each value then.
   *
   * @param row all that is known of it
   * @param columns what a table shows of it unless the person says otherwise; all if there are none
   */
  public void row(Row row, String... columns) {
    show(row.json(), Format.TABLE, columns);
  }

  /**
   * Shows what has a text of its own, as the classic commands and a zone file have: that text is
   * what one gets unless one asks for another form.
   *
   * @param text the text, with its last line feed
   * @param rows the same as values
   * @param columns what a table shows of it unless the person says otherwise; all if there are none
   */
  public void text(String text, List<Row> rows, String... columns) {
    if (!printed(text)) {
      show(list(rows), Format.TABLE, columns);
    }
  }

  /**
   * Shows one thing that has a text of its own; see the other method.
   *
   * @param text the text, with its last line feed
   * @param row the same as values
   * @param columns what a table shows of it unless the person says otherwise; all if there are none
   */
  public void text(String text, Row row, String... columns) {
    if (!printed(text)) {
      show(row.json(), Format.TABLE, columns);
    }
  }

  /** Shows what the API answered: as JSON unless the person asks for another form. */
  public void answer(JsonNode answer) {
    show(answer, Format.JSON);
  }

  /** Returns whether what has a text of its own is shown as that. */
  public boolean isOwnText() {
    boolean own = options.format == null || options.format == Format.TEXT;
    return own && !options.isChanged();
  }

  private boolean printed(String text) {
    if (isOwnText()) {
      print(text);
    }
    return isOwnText();
  }

  private static ArrayNode list(List<Row> rows) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    rows.forEach(row -> list.add(row.json()));
    return list;
  }

  private void show(JsonNode all, Format usual, String... usualColumns) {
    String query = options.query;
    JsonNode value = query == null ? all : Query.parse(query).of(all);
    List<Column> columns =
        query == null ? Arrays.stream(usualColumns).map(Column::parse).toList() : List.of();
    List<Column> asked = options.chosen();
    List<Column> chosen = asked.isEmpty() ? asked : Columns.found(asked, value, columns);
    if (!options.order().isEmpty()) {
      List<Column> known = Stream.concat(chosen.stream(), columns.stream()).toList();
      value = Columns.sorted(value, options.order(), known);
    }
    if (!chosen.isEmpty()) {
      value = Columns.cut(value, chosen);
      columns = chosen.stream().map(Column::picked).toList();
    }
    Format format = options.format;
    print(written(format == null ? usual : format, value, columns));
  }

  /** Nothing is not printed: a run that has printed nothing can be begun again. */
  private void print(String text) {
    if (!text.isEmpty()) {
      out.accept(text);
    }
  }

  private String written(Format format, JsonNode value, List<Column> columns) {
    boolean header = !options.noHeader;
    return switch (format) {
      case TABLE ->
          value.isObject()
              ? Table.down(value, columns, screen)
              : Table.across(Grid.of(value, columns), header, screen);
      case JSON -> JsonText.indented(value) + "\n";
      case JSONL -> JsonText.lines(value);
      case YAML -> YamlText.of(value);
      case CSV -> Delimited.csv(Grid.of(value, columns), header);
      case TSV -> Delimited.tsv(Grid.of(value, columns), header);
      case TEXT -> Delimited.text(Grid.of(value, columns));
    };
  }
}

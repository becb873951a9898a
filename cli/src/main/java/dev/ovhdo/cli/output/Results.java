package dev.ovhdo.cli.output;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Prints the results of a command in the requested format. */
public final class Results {
  private final Consumer<String> out;
  private final OutputOptions options;
  private final DisplaySettings display;
  private final Consumer<String> notes;
  private boolean shown;

  /**
   * Prints in the format that these options request.
   *
   * @param out writes texts unchanged, with the control characters in them
   * @param options the output options
   * @param display the properties of the terminal behind {@code out}, if there is one
   * @param notes prints notes about the results
   */
  public Results(
      Consumer<String> out,
      OutputOptions options,
      DisplaySettings display,
      Consumer<String> notes) {
    this.out = out;
    this.options = options;
    this.display = display;
    this.notes = notes;
  }

  /** Returns the printer for the same options, with other destinations. */
  public Results to(
      Consumer<String> otherOut, DisplaySettings otherDisplay, Consumer<String> otherNotes) {
    return new Results(otherOut, options, otherDisplay, otherNotes);
  }

  /**
   * Returns whether the user requested an output format, and so expects results even from a command
   * that changes something.
   */
  public boolean isRequested() {
    return options.areGiven();
  }

  /** Returns whether results were printed, if only an empty list. */
  public boolean isShown() {
    return shown;
  }

  /** Returns whether the user requested this format. */
  public boolean isRequested(OutputFormat form) {
    return options.format == form;
  }

  /**
   * Prints several resources of one kind.
   *
   * @param rows all values of each resource
   * @param columns the default columns of a table: paths, or {@code title=path}; all values if
   *     empty
   */
  public void rows(List<Row> rows, String... columns) {
    show(list(rows), OutputFormat.TABLE, columns);
  }

  /**
   * Prints one resource. A table has one line for each value.
   *
   * @param row all values of the resource
   * @param columns the default columns of a table; all values if empty
   */
  public void row(Row row, String... columns) {
    show(row.json(), OutputFormat.TABLE, columns);
  }

  /**
   * Prints results that have their own text, such as those of the classic commands or a zone file.
   * That text is printed unless another format is requested.
   *
   * @param text the text, with its last line feed
   * @param rows the same results as values
   * @param columns the default columns of a table; all values if empty
   */
  public void text(String text, List<Row> rows, String... columns) {
    if (!printed(text)) {
      show(list(rows), OutputFormat.TABLE, columns);
    }
  }

  /**
   * Prints one resource that has its own text; see the other method.
   *
   * @param text the text, with its last line feed
   * @param row the same resource as values
   * @param columns the default columns of a table; all values if empty
   */
  public void text(String text, Row row, String... columns) {
    if (!printed(text)) {
      show(row.json(), OutputFormat.TABLE, columns);
    }
  }

  /** Prints a response of the API, as JSON unless another format is requested. */
  public void json(JsonNode answer) {
    show(answer, OutputFormat.JSON);
  }

  /**
   * Prints several resources that have their own text, in which everything except colours is
   * escaped; see {@link #text(String, List, String...)}.
   */
  public void styledText(String text, List<Row> rows) {
    if (isPlainText()) {
      print(text);
    } else {
      show(list(rows), OutputFormat.TABLE);
    }
  }

  /** Returns whether results with their own text are printed as that text. */
  public boolean isPlainText() {
    boolean own = options.format == null || options.format == OutputFormat.TEXT;
    return own && !options.isChanged();
  }

  private boolean printed(String text) {
    if (isPlainText()) {
      shown = true;
      print(harmless(text));
    }
    return isPlainText();
  }

  private static ArrayNode list(List<Row> rows) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    rows.forEach(row -> list.add(row.json()));
    return list;
  }

  private void show(JsonNode all, OutputFormat usual, String... usualColumns) {
    shown = true;
    String query = options.query;
    JsonNode value = query == null ? all : JmesPathQuery.parse(query).evaluate(all);
    List<Column> columns =
        query == null ? Arrays.stream(usualColumns).map(Column::declared).toList() : List.of();
    List<Column> asked = options.chosenColumns();
    List<Column> chosen = asked.isEmpty() ? asked : ColumnSelection.resolve(asked, value, columns);
    if (!options.order().isEmpty()) {
      List<Column> known = Stream.concat(chosen.stream(), columns.stream()).toList();
      value = ColumnSelection.sort(value, options.order(), known);
    }
    if (!chosen.isEmpty()) {
      value = ColumnSelection.select(value, chosen);
      columns = chosen.stream().map(Column::ofSelected).toList();
    }
    OutputFormat format = options.format;
    boolean header = !options.noHeader;
    switch (format == null ? usual : format) {
      case TABLE -> printTable(value, columns, display);
      case WIDE -> printTable(value, columns, display.wide());
      case JSON -> print(harmless(JsonText.indented(value) + "\n"));
      case JSONL -> print(harmless(JsonText.lines(value)));
      case YAML -> print(harmless(YamlText.of(value)));
      case CSV -> print(harmless(DelimitedText.csv(grid(value, columns), header)));
      case TSV -> print(harmless(DelimitedText.tsv(grid(value, columns), header)));
      case TEXT -> print(harmless(DelimitedText.text(Grid.of(value, columns))));
    }
  }

  /** A table has colours; its cells are escaped already. */
  private void printTable(JsonNode value, List<Column> columns, DisplaySettings settings) {
    TextTable table = new TextTable(settings);
    print(
        value.isObject()
            ? table.ofObject(value, columns)
            : table.ofRows(Grid.of(value, columns), !options.noHeader));
    List<String> hidden = table.hidden();
    if (!hidden.isEmpty()) {
      notes.accept(
          (hidden.size() == 1
                  ? "1 column does not fit and is hidden"
                  : hidden.size() + " columns do not fit and are hidden")
              + (hidden.contains("") ? "" : ": " + String.join(", ", hidden))
              + "; '-o wide' shows all columns");
    }
  }

  /** On a terminal, a control character would be executed; in a file it is part of the data. */
  private String harmless(String text) {
    return display.terminal() ? TerminalEscaper.escapeOutput(text) : text;
  }

  /** Does not write an empty text: a run without any output can be started again. */
  private void print(String text) {
    if (!text.isEmpty()) {
      out.accept(text);
    }
  }

  private Grid grid(JsonNode value, List<Column> columns) {
    Grid grid = Grid.of(value, columns);
    return options.escapeFormulas ? grid.withoutFormulas() : grid;
  }
}

package dev.ovhdo.cli.output;

import static dev.ovhdo.cli.option.Options.flag;
import static dev.ovhdo.cli.option.Options.text;
import static dev.ovhdo.cli.option.Options.texts;
import static dev.ovhdo.cli.option.Options.value;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The options for the output of results. Part of the global options. */
public final class OutputOptions {
  /** The options whose value may be a separate argument. */
  public static final List<String> OPTIONS_WITH_VALUE =
      List.of("-o", "--output", "--columns", "--sort", "--query");

  @Nullable OutputFormat format;
  List<String> columns = new ArrayList<>();
  List<String> sort = new ArrayList<>();
  @Nullable String query;
  boolean noHeader;
  boolean escapeFormulas;

  /** Describes the options to picocli, which sets their fields. */
  public CommandSpec spec() {
    return CommandSpec.create()
        .addOption(
            value(
                    OutputFormat.class,
                    new OutputFormat.Converter(),
                    value -> format = value,
                    "-o",
                    "--output")
                .paramLabel("FORMAT")
                .description("Print table, wide, json, jsonl, yaml, csv, tsv or text")
                .build())
        .addOption(
            texts(() -> columns, values -> columns = values, "--columns")
                .paramLabel("NAME,…")
                .description("Print only these values: name, size=model.disk")
                .build())
        .addOption(
            texts(() -> sort, values -> sort = values, "--sort")
                .paramLabel("NAME,…")
                .description("Sort by these values; -NAME reverses the order")
                .build())
        .addOption(
            text(value -> query = value, "--query")
                .paramLabel("JMESPATH")
                .description("Print the result of a JMESPath expression")
                .build())
        .addOption(
            flag(given -> noHeader = given, "--no-header")
                .description("Leave out the column names")
                .build())
        .addOption(
            flag(given -> escapeFormulas = given, "--escape-formulas")
                .description(
                    "In csv and tsv, put ' before texts that a spreadsheet would execute as a formula")
                .build());
  }

  /** Returns the requested format; null if none was requested. */
  public @Nullable OutputFormat format() {
    return format;
  }

  /** Returns whether a format, a selection or an order was requested. */
  boolean areGiven() {
    return format != null || isChanged();
  }

  /** Returns whether the options change the values that the command prints by default. */
  boolean isChanged() {
    return query != null || !columns.isEmpty() || !sort.isEmpty();
  }

  List<Column> chosenColumns() {
    return words(columns, "--columns").stream().map(Column::parse).toList();
  }

  List<String> order() {
    return words(sort, "--sort");
  }

  /**
   * Checks the options before any request is sent.
   *
   * @throws CommandException if they are invalid
   */
  public void check() {
    for (Column column : chosenColumns()) {
      refuseEmpty(column.name(), "--columns");
      refuseEmpty(column.path(), "--columns");
    }
    order().forEach(word -> refuseEmpty(word.replaceFirst("^-", ""), "--sort"));
    if (query != null) {
      JmesPathQuery.parse(query);
    }
  }

  private static List<String> words(List<String> given, String option) {
    List<String> all = new ArrayList<>();
    for (String list : given) {
      for (String word : list.split(",", -1)) {
        refuseEmpty(word, option);
        all.add(word.strip());
      }
    }
    return all;
  }

  private static void refuseEmpty(String word, String option) {
    if (word.isBlank()) {
      throw new CommandException(ExitCode.USAGE, option + " has an empty name in it");
    }
  }
}

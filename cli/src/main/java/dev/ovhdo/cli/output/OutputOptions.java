package dev.ovhdo.cli.output;

import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the person wants to see results. Part of the general options. */
public final class OutputOptions {
  /** Those of these options whose value may be a word of its own. */
  public static final List<String> WITH_VALUE =
      List.of("-o", "--output", "--columns", "--sort", "--query");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORM",
      converter = Format.Reader.class,
      description = "Print results as table, json, jsonl, yaml, csv, tsv or text")
  @Nullable Format format;

  @Option(
      names = "--columns",
      paramLabel = "NAME,…",
      description = "Print these values alone: name, model.disk, size=model.disk")
  List<String> columns = new ArrayList<>();

  @Option(
      names = "--sort",
      paramLabel = "NAME,…",
      description = "Sort by these values; -NAME the other way round")
  List<String> sort = new ArrayList<>();

  @Option(
      names = "--query",
      paramLabel = "JMESPATH",
      description = "Print what this expression makes of the results")
  @Nullable String query;

  @Option(names = "--no-header", description = "Leave out the names of the columns")
  boolean noHeader;

  /** Returns the form that was asked for; null if none was. */
  public @Nullable Format format() {
    return format;
  }

  /** Returns whether anything was asked for, the header apart. */
  boolean areGiven() {
    return format != null || isChanged();
  }

  /** Returns whether what is shown is something else than what the command shows by itself. */
  boolean isChanged() {
    return query != null || !columns.isEmpty() || !sort.isEmpty();
  }

  List<Column> chosen() {
    return words(columns, "--columns").stream().map(Column::parse).toList();
  }

  List<String> order() {
    return words(sort, "--sort");
  }

  /**
   * Finds what is wrong in itself, before anything is asked of the API.
   *
   * @throws CommandException if something is
   */
  public void check() {
    for (Column column : chosen()) {
      refuseEmpty(column.name(), "--columns");
      refuseEmpty(column.path(), "--columns");
    }
    order().forEach(word -> refuseEmpty(word.replaceFirst("^-", ""), "--sort"));
    if (query != null) {
      Query.parse(query);
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

package dev.ovhdo.cli.context;

import dev.ovhdo.cli.names.KnownNames;
import dev.ovhdo.cli.output.Results;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command that prints the resources of one kind in a table with declared columns.
 *
 * @param <T> the record of a resource
 */
public abstract class ListCommand<T extends Record> implements CliCommand {
  private final List<String> columns;

  /**
   * Declares the columns of the table.
   *
   * @param columns paths of a row, or {@code title=path}, in the order of their importance; a
   *     question mark at the end marks a column that a narrow terminal hides before the others;
   *     formats for programs contain all values
   */
  protected ListCommand(String... columns) {
    this.columns = List.of(columns);
  }

  /** Returns the names of the columns, in the order of their importance. */
  public final List<String> columnNames() {
    return columns.stream().map(column -> column.replaceFirst("[?]$|=.*", "")).toList();
  }

  /** Reads the resources. */
  protected abstract Listing<T> list(CommandContext context);

  /** Returns the values of a resource; by default those of its record. */
  protected Row row(T resource) {
    return Row.of(resource);
  }

  /** Returns the rows, for values that need further requests or the context. */
  protected List<Row> rows(CommandContext context, List<T> resources) {
    return resources.stream().map(this::row).toList();
  }

  /** Prints notes after the table; none by default. */
  protected void notes(CommandContext context, List<T> resources) {}

  /**
   * Returns the names that a shell completes; empty by default. Only for the list of all resources
   * of a kind: the names replace those that are known.
   */
  protected Optional<KnownNames> names(List<T> resources) {
    return Optional.empty();
  }

  /** Returns the interval in which the list is shown again; empty if it is shown once. */
  Optional<Duration> watchInterval() {
    return Optional.empty();
  }

  @Override
  public final void run(CommandContext context) {
    Optional<Duration> interval = watchInterval();
    if (interval.isPresent()) {
      new ListWatch(context, interval.get(), results -> print(context, results)).run();
    } else {
      print(context, context.results());
    }
  }

  /** Prints the list; returns the identities of the rows, which are in the first column. */
  private List<String> print(CommandContext context, Results results) {
    Listing<T> listing = context.reportUnread(list(context));
    List<T> resources = listing.items();
    List<Row> rows = rows(context, resources);
    results.rows(rows, columns.toArray(String[]::new));
    notes(context, resources);
    if (listing.unread().isEmpty()) {
      names(resources).ifPresent(context::keepNames);
    }
    return watchInterval().isEmpty() ? List.of() : identities(rows, listing);
  }

  /** An item that could not be read has not vanished. */
  private List<String> identities(List<Row> rows, Listing<T> listing) {
    String first = columns.get(0).replaceFirst("^.*=", "");
    return Stream.concat(
            rows.stream().map(row -> row.at(first).asString("")),
            listing.unread().stream().filter(item -> !item.isVanished()).map(Listing.Unread::id))
        .toList();
  }
}

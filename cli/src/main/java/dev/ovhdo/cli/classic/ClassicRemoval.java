package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.ReportedException;
import dev.ovhdo.cli.output.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Removes several resources. Prints nothing, unless the user selects an output format. */
final class ClassicRemoval {
  private ClassicRemoval() {}

  /**
   * Removes each resource, and shows the removed ones even if others fail.
   *
   * @param describe reads the row of a resource before its removal
   */
  static void removeEach(
      CommandContext context,
      List<String> names,
      Function<String, Row> describe,
      Consumer<String> remove) {
    boolean described = context.results().isRequested();
    List<Row> removed = new ArrayList<>();
    try {
      context.forEach(
          names,
          name -> {
            Row row = described ? describe.apply(name) : Row.empty();
            remove.accept(name);
            removed.add(row);
          });
    } catch (ReportedException e) {
      context.results().text("", removed);
      throw e;
    }
    context.results().text("", removed);
  }
}

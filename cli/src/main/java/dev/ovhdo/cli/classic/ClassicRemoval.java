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
   * @param look reads the row of a resource before its removal
   */
  static void removeEach(
      CommandContext session,
      List<String> names,
      Function<String, Row> look,
      Consumer<String> remove) {
    boolean shown = session.results().isRequested();
    List<Row> gone = new ArrayList<>();
    try {
      session.forEach(
          names,
          name -> {
            Row found = shown ? look.apply(name) : Row.empty();
            remove.accept(name);
            gone.add(found);
          });
    } catch (ReportedException e) {
      session.results().text("", gone);
      throw e;
    }
    session.results().text("", gone);
  }
}

package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.ReportedException;
import dev.ovhdo.cli.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Removes several things. That prints nothing, unless the person asks for a form of results. */
final class Removal {
  private Removal() {}

  /**
   * Removes each, and shows those that are gone, also where others are not.
   *
   * @param look tells what is about to be removed
   */
  static void each(
      Session session, List<String> names, Function<String, Row> look, Consumer<String> remove) {
    boolean shown = session.results().isAskedFor();
    List<Row> gone = new ArrayList<>();
    try {
      session.each(
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

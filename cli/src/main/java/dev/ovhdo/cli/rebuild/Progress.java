package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.VpsTask;
import dev.ovhdo.cli.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a task's progress is shown. */
interface Progress {
  /** Shows the task as it was just seen. */
  void show(VpsTask task);

  /** Leaves the place to whatever is printed next. */
  default void end() {}

  /**
   * Chooses what suits the streams: a bar for a person who watches standard error; lines unless
   * standard output would mix them with the bar.
   */
  static Progress on(Session session) {
    Map<String, String> variables = session.environment().variables();
    boolean bar = session.terminals().err() && !"dumb".equals(variables.get("TERM"));
    List<Progress> parts = new ArrayList<>();
    if (bar) {
      parts.add(new ProgressBar(session.err(), columns(variables.getOrDefault("COLUMNS", ""))));
    }
    if (!bar || !session.terminals().out()) {
      parts.add(new PercentLines(session.out(), bar ? line -> {} : session.err()::line));
    }
    return new Progress() {
      @Override
      public void show(VpsTask task) {
        parts.forEach(part -> part.show(task));
      }

      @Override
      public void end() {
        parts.forEach(Progress::end);
      }
    };
  }

  private static int columns(String text) {
    return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : 80;
  }
}

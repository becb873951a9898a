package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.VpsTask;
import dev.ovhdo.cli.session.Bar;
import dev.ovhdo.cli.session.Session;
import java.util.ArrayList;
import java.util.List;

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
    boolean bar = Bar.fits(session);
    List<Progress> parts = new ArrayList<>();
    if (bar) {
      parts.add(new ProgressBar(session.err(), session.environment().columns()));
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
}

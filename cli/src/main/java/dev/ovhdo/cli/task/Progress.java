package dev.ovhdo.cli.task;

import dev.ovhdo.api.task.ServiceTask;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ProgressLine;
import java.util.ArrayList;
import java.util.List;

/** How a task's progress is shown. */
public interface Progress {
  /** Shows the task as it was just seen. */
  void show(ServiceTask task);

  /** Leaves the place to whatever is printed next. */
  default void end() {}

  /** Chooses what suits standard error: a bar for a person who watches it, else lines. */
  static Progress on(CommandContext session) {
    if (session.options().quiet()) {
      return task -> {};
    }
    return ProgressLine.isSupported(session)
        ? new ProgressBar(session.err(), session.environment().columns())
        : new PercentLines(session.err(), session.err()::line);
  }

  /**
   * Chooses what suits the streams of a classic command, whose percentages are results: a bar for a
   * person who watches standard error; lines unless standard output would mix them with the bar.
   */
  static Progress classic(CommandContext session) {
    boolean bar = ProgressLine.isSupported(session);
    List<Progress> parts = new ArrayList<>();
    if (bar) {
      parts.add(new ProgressBar(session.err(), session.environment().columns()));
    }
    if (!bar || !session.interactive().out()) {
      parts.add(new PercentLines(session.out(), bar ? line -> {} : session.err()::line));
    }
    return new Progress() {
      @Override
      public void show(ServiceTask task) {
        parts.forEach(part -> part.show(task));
      }

      @Override
      public void end() {
        parts.forEach(Progress::end);
      }
    };
  }
}

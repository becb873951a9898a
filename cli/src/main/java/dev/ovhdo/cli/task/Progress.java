package dev.ovhdo.cli.task;

import dev.ovhdo.api.task.ServiceTask;
import dev.ovhdo.cli.context.CommandContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a task's progress is shown. */
public interface Progress {
  /** Shows the task as it was just seen. */
  void show(ServiceTask task);

  /** Leaves the place to whatever is printed next. */
  default void end() {}

  /** Chooses what suits standard error: a bar for a person who watches it, else lines. */
  static Progress on(CommandContext context) {
    if (context.options().quiet()) {
      return task -> {};
    }
    Optional<Progress> bar = context.terminal().progressLine().map(ProgressBar::new);
    return bar.orElseGet(
        () -> new PercentLines(context.terminal().err(), context.terminal().err()::line));
  }

  /**
   * Chooses what suits the streams of a classic command, whose percentages are results: a bar for a
   * person who watches standard error; lines unless standard output would mix them with the bar.
   */
  static Progress classic(CommandContext context) {
    List<Progress> parts = new ArrayList<>();
    context.terminal().progressLine().map(ProgressBar::new).ifPresent(parts::add);
    boolean bar = !parts.isEmpty();
    if (!bar || !context.terminal().interactive().out()) {
      parts.add(
          new PercentLines(
              context.terminal().out(), bar ? line -> {} : context.terminal().err()::line));
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

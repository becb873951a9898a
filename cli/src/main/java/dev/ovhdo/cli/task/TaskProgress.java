package dev.ovhdo.cli.task;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.context.CommandContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Display of the progress of tasks. For use by many threads. */
public interface TaskProgress {
  /** Shows the task after a poll. */
  void show(Task task);

  /** Ends the display, so that the next output starts on a new line. */
  default void end() {}

  /** Returns type and state of a task, as far as they are known: {@code hardReboot: doing}. */
  static String text(Task task) {
    String type = task.type() == null ? "task " + task.id() : task.type();
    return task.state() == null ? type : type + ": " + task.state();
  }

  /**
   * Returns the display on standard error, for all tasks of a command: on a terminal a line for
   * each task, which is redrawn, otherwise a line for each change.
   */
  static TaskProgress on(CommandContext context) {
    if (context.options().quiet()) {
      return task -> {};
    }
    Optional<TaskProgress> lines = context.terminal().progressLines().map(TaskProgressLines::new);
    return lines.orElseGet(() -> new TaskTimedLines(context.terminal()));
  }

  /**
   * Returns the display of a classic command, whose percentages are part of its output: a bar on
   * standard error if that is a terminal, and lines on standard output unless both streams are the
   * same terminal.
   */
  static TaskProgress classic(CommandContext context) {
    List<TaskProgress> parts = new ArrayList<>();
    context.terminal().progressLines().map(TaskProgressLines::new).ifPresent(parts::add);
    boolean bar = !parts.isEmpty();
    if (!bar || !context.terminal().interactive().out()) {
      parts.add(
          new TaskPercentLines(
              context.terminal().out(), bar ? line -> {} : context.terminal().err()::line));
    }
    return new TaskProgress() {
      @Override
      public void show(Task task) {
        parts.forEach(part -> part.show(task));
      }

      @Override
      public void end() {
        parts.forEach(TaskProgress::end);
      }
    };
  }
}

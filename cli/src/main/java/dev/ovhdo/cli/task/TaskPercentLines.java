package dev.ovhdo.cli.task;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.context.TextOutput;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Progress as lines: {@code N%} for each change, or the state of a task without percentage. */
final class TaskPercentLines implements TaskProgress {
  private final TextOutput out;
  private final Consumer<String> notes;
  private int last = -1;
  private @Nullable String state = "";

  /**
   * Creates the lines.
   *
   * @param out prints percentages and states
   * @param notes receives notes about stalled tasks
   */
  TaskPercentLines(TextOutput out, Consumer<String> notes) {
    this.out = out;
    this.notes = notes;
  }

  @Override
  public void show(Task task) {
    Integer percent = task.percent();
    if (percent != null && percent != last) {
      last = percent;
      out.line(last + "%");
    }
    if (!Objects.equals(task.state(), state)) {
      state = task.state();
      if (task.phase() == Task.Phase.STALLED) {
        notes.accept(task + " is " + state + "; it may still continue");
      } else if (percent == null) {
        out.line(TaskProgress.text(task));
      }
    }
  }
}

package dev.ovhdo.cli.task;

import dev.ovhdo.api.task.ServiceTask;
import dev.ovhdo.cli.context.TextOutput;
import dev.ovhdo.client.task.TaskPhase;
import java.util.function.Consumer;

/**
 * Progress for scripts: a line {@code N%} for each change, or the state where the API tells no
 * percentage.
 */
final class PercentLines implements Progress {
  private final TextOutput out;
  private final Consumer<String> notes;
  private int last = -1;
  private String state = "";

  /** Prints percentages, and tells elsewhere that the task is stuck. */
  PercentLines(TextOutput out, Consumer<String> notes) {
    this.out = out;
    this.notes = notes;
  }

  @Override
  public void show(ServiceTask task) {
    int percent = task.progress().orElse(-1);
    if (percent != last) {
      last = percent;
      out.line(last + "%");
    }
    if (!task.state().equals(state)) {
      state = task.state();
      if (task.phase() == TaskPhase.STALLED) {
        notes.accept(task + " is " + state + "; it may still go on");
      } else if (percent < 0) {
        out.line(task.type() + ": " + state);
      }
    }
  }
}

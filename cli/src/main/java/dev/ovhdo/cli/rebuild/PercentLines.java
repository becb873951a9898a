package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.VpsTask;
import dev.ovhdo.cli.session.Output;
import dev.ovhdo.client.task.TaskPhase;
import java.util.function.Consumer;

/** Progress for scripts: a line {@code N%} for each change. */
final class PercentLines implements Progress {
  private final Output out;
  private final Consumer<String> notes;
  private int last = -1;
  private String state = "";

  /** Prints percentages, and tells elsewhere that the task is stuck. */
  PercentLines(Output out, Consumer<String> notes) {
    this.out = out;
    this.notes = notes;
  }

  @Override
  public void show(VpsTask task) {
    if (task.percent() != last) {
      last = task.percent();
      out.line(last + "%");
    }
    if (!task.state().equals(state)) {
      state = task.state();
      if (task.phase() == TaskPhase.STALLED) {
        notes.accept(task + " is " + state + "; it may still go on");
      }
    }
  }
}

package dev.ovhdo.cli.task;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.context.ProgressLines;

/** Progress as a line for each task on a terminal: a bar if the API returns a percentage. */
final class TaskProgressLines implements TaskProgress {
  private final ProgressLines lines;

  TaskProgressLines(ProgressLines lines) {
    this.lines = lines;
  }

  @Override
  public void show(Task task) {
    String name = task.reference().resource();
    lines.show(task.reference(), name, task.percent(), remark(task));
    if (task.phase() == Task.Phase.DONE) {
      lines.finish(task.reference(), name + " " + TaskProgress.text(task));
    }
  }

  private static String remark(Task task) {
    boolean progresses = task.percent() != null && task.phase() != Task.Phase.STALLED;
    return progresses && task.type() != null ? task.type() : TaskProgress.text(task);
  }

  @Override
  public void end() {
    lines.end();
  }
}

package dev.ovhdo.cli.task;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.context.ProgressLine;

/** Progress as a bar on a terminal, or the state of a task without percentage. */
final class TaskProgressBar implements TaskProgress {
  private final ProgressLine bar;

  TaskProgressBar(ProgressLine bar) {
    this.bar = bar;
  }

  @Override
  public void show(Task task) {
    String name = task.reference().resource();
    Integer percent = task.percent();
    if (percent == null) {
      bar.show(name + " " + TaskProgress.text(task));
      return;
    }
    boolean stalled = task.phase() == Task.Phase.STALLED;
    bar.draw(name, percent, stalled && task.state() != null ? task.state() : "");
  }

  @Override
  public void end() {
    bar.end();
  }
}

package dev.ovhdo.cli.task;

import dev.ovhdo.api.task.ServiceTask;
import dev.ovhdo.cli.context.ProgressLine;
import dev.ovhdo.client.task.TaskPhase;

/** Progress for people: a bar, or the state alone where the API tells no percentage. */
final class ProgressBar implements Progress {
  private final ProgressLine bar;

  ProgressBar(ProgressLine bar) {
    this.bar = bar;
  }

  @Override
  public void show(ServiceTask task) {
    String name = task.reference().resource();
    if (task.progress().isEmpty()) {
      bar.show(name + " " + task.type() + ": " + task.state());
      return;
    }
    String stalled = task.phase() == TaskPhase.STALLED ? task.state() : "";
    bar.draw(name, task.progress().getAsInt(), stalled);
  }

  @Override
  public void end() {
    bar.end();
  }
}

package dev.ovhdo.cli.task;

import dev.ovhdo.api.ServiceTask;
import dev.ovhdo.cli.session.Bar;
import dev.ovhdo.cli.session.Output;
import dev.ovhdo.client.task.TaskPhase;

/** Progress for people: a bar, or the state alone where the API tells no percentage. */
final class ProgressBar implements Progress {
  private final Bar bar;

  /** Draws on a terminal that is this wide. */
  ProgressBar(Output err, int columns) {
    this.bar = new Bar(err, columns);
  }

  @Override
  public void show(ServiceTask task) {
    String name = task.reference().subject();
    if (task.progress().isEmpty()) {
      bar.tell(name + " " + task.type() + ": " + task.state());
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

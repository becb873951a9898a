package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.VpsTask;
import dev.ovhdo.cli.session.Bar;
import dev.ovhdo.cli.session.Output;
import dev.ovhdo.client.task.TaskPhase;

/** Progress for people: a bar. */
final class ProgressBar implements Progress {
  private final Bar bar;

  /** Draws on a terminal that is this wide. */
  ProgressBar(Output err, int columns) {
    this.bar = new Bar(err, columns);
  }

  @Override
  public void show(VpsTask task) {
    String stalled = task.phase() == TaskPhase.STALLED ? task.state() : "";
    bar.draw(task.serviceName(), task.percent(), stalled);
  }

  @Override
  public void end() {
    bar.end();
  }
}

package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.VpsTask;
import dev.ovhdo.cli.session.Output;
import dev.ovhdo.client.task.TaskPhase;

/** Progress for people: one line that is drawn again and again. */
final class ProgressBar implements Progress {
  private static final int WIDEST_BAR = 50;
  private static final int NARROWEST_BAR = 10;

  private final Output err;
  private final int columns;
  private int drawn;

  /** Draws on a terminal that is this wide. */
  ProgressBar(Output err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  @Override
  public void show(VpsTask task) {
    String line = line(task);
    err.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
    drawn = line.length();
  }

  @Override
  public void end() {
    if (drawn > 0) {
      err.print("\n");
      drawn = 0;
    }
  }

  private String line(VpsTask task) {
    int percent = Math.max(0, Math.min(100, task.percent()));
    String stalled = task.phase() == TaskPhase.STALLED ? " " + task.state() : "";
    String tail = " %3s%%%s".formatted(percent, stalled);
    // The last column stays free: some terminals wrap as soon as it is written.
    int bar = Math.min(WIDEST_BAR, columns - 1 - tail.length() - 2);
    if (bar < NARROWEST_BAR) {
      return tail.strip();
    }
    int done = bar * percent / 100;
    String name = task.serviceName() + " ";
    boolean roomForName = name.length() + bar + 2 + tail.length() < columns;
    return (roomForName ? name : "") + "[" + "#".repeat(done) + "-".repeat(bar - done) + "]" + tail;
  }
}

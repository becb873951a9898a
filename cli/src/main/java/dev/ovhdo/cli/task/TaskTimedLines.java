package dev.ovhdo.cli.task;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.context.Terminal;
import java.util.HashMap;
import java.util.Map;

/** Progress as lines, for logs: the time, the resource and the task at each change. */
final class TaskTimedLines implements TaskProgress {
  private final Terminal terminal;
  private final Map<Object, String> shown = new HashMap<>();

  TaskTimedLines(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public synchronized void show(Task task) {
    Integer percent = task.percent();
    String text =
        TaskProgress.text(task)
            + (percent == null ? "" : ", " + percent + "%")
            + (task.phase() == Task.Phase.STALLED ? "; the task may still continue" : "");
    if (!text.equals(shown.put(task.reference(), text))) {
      terminal.timedProgress(task.reference().resource() + " " + text);
    }
  }
}

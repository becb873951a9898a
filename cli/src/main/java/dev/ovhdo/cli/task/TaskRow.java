package dev.ovhdo.cli.task;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.output.Row;

/** Output of tasks. */
public final class TaskRow {
  private TaskRow() {}

  /** Returns all properties of a task, with its reference for {@code ovh-do wait}. */
  public static Row of(Task task) {
    return Row.empty()
        .with("task", task.reference().toString())
        .with("id", task.id())
        .with("type", task.type())
        .with("state", task.state())
        .with("percent", task.percent())
        .with("comment", task.comment())
        .with("startedAt", task.startedAt())
        .with("endedAt", task.endedAt());
  }
}

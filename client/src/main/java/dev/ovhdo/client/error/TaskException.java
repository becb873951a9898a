package dev.ovhdo.client.error;

import dev.ovhdo.client.task.Task;
import java.util.Objects;

/** Waiting for a task failed. The exception holds the task as it was last read. */
public abstract sealed class TaskException extends OvhException
    permits TaskFailedException, TaskTimeoutException {
  private static final long serialVersionUID = 1L;

  /** The task as it was last read. */
  private final transient Task task;

  TaskException(String message, Task task) {
    super(message, null);
    this.task = Objects.requireNonNull(task, "task");
  }

  /** Returns the task as it was last read. */
  public final Task task() {
    return task;
  }
}

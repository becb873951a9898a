package dev.ovhdo.client.error;

import dev.ovhdo.client.task.Task;
import java.util.Objects;

/** A task did not reach its end. Both cases hold the last task that was seen. */
public abstract sealed class TaskException extends OvhException
    permits TaskFailedException, TaskTimeoutException {
  private static final long serialVersionUID = 1L;

  /** The last observation. */
  private final transient Task task;

  TaskException(String message, Task task) {
    super(message, null);
    this.task = Objects.requireNonNull(task, "task");
  }

  /** Returns the task as it was last seen. */
  public final Task task() {
    return task;
  }
}

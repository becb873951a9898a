package dev.ovhdo.api.task;

import dev.ovhdo.client.error.OperationException;
import java.util.Objects;

/**
 * A task ended without success, in a state such as {@code error}, {@code cancelled}, {@code
 * customerError} or {@code ovhError}.
 */
public final class TaskFailedException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The failed task. */
  private final transient Task task;

  TaskFailedException(Task task) {
    super(
        Category.TASK_FAILED,
        task
            + " ended in the state "
            + task.state()
            + (task.comment() == null ? "" : ": " + task.comment()),
        null);
    this.task = Objects.requireNonNull(task, "task");
  }

  /** Returns the failed task. */
  public Task task() {
    return task;
  }
}

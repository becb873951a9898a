package dev.ovhdo.client.error;

import dev.ovhdo.client.task.Task;

/**
 * The task ended with a failure: {@code error}, {@code cancelled}, {@code customerError}, {@code
 * ovhError}.
 */
public final class TaskFailedException extends TaskException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for a task that failed.
   *
   * @param task the task as it ended
   */
  public TaskFailedException(Task task) {
    super(
        task
            + " ended in the state "
            + task.state()
            + task.comment().map(comment -> ": " + comment).orElse(""),
        task);
  }
}

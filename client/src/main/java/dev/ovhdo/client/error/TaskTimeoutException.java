package dev.ovhdo.client.error;

import dev.ovhdo.client.task.Task;
import java.time.Duration;

/** The task was still running at the deadline. It continues at OVHcloud; only the waiting ended. */
public final class TaskTimeoutException extends TaskException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for a task that was still running at the deadline.
   *
   * @param task the task as it was last read
   * @param waited how long the caller waited
   */
  public TaskTimeoutException(Task task, Duration waited) {
    super(
        task
            + " was still "
            + task.state()
            + " after "
            + waited.toSeconds()
            + " s. It goes on at OVHcloud; only the waiting ended",
        task);
  }
}

package dev.ovhdo.client.error;

import dev.ovhdo.client.task.Task;
import java.time.Duration;

/**
 * The task was still running when the time was up. It goes on at OVHcloud; only the waiting ended.
 */
public final class TaskTimeoutException extends TaskException {
  private static final long serialVersionUID = 1L;

  /**
   * Describes a task that outlasted the waiting.
   *
   * @param task the task as it was last seen
   * @param waited how long the caller had waited
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

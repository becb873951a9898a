package dev.ovhdo.api.task;

import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.wait.WaitResult;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task, or the work that follows the task, was unfinished at the deadline of the wait. OVHcloud
 * continues the work. The last failure of a poll, if any, is a suppressed exception.
 */
public final class TaskTimeoutException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The task as last read. */
  private final transient Task task;

  private TaskTimeoutException(
      Task task, String work, @Nullable String state, WaitResult<?> result) {
    super(
        Category.TASK_TIMEOUT,
        work
            + (state == null ? " was unfinished" : " was still " + state)
            + " after "
            + result.waited().toSeconds()
            + " s. OVHcloud continues the work",
        null);
    this.task = Objects.requireNonNull(task, "task");
    if (result.lastFailure() != null) {
      addSuppressed(result.lastFailure());
    }
  }

  static TaskTimeoutException of(WaitResult<Task> result) {
    Task task = result.value();
    return new TaskTimeoutException(task, task.toString(), task.state(), result);
  }

  /**
   * Describes a boot that was unfinished, after its task had finished.
   *
   * @param task the finished task
   * @param state the state of the machine as last read; null if the API returned none
   * @param result the result of the wait
   */
  public static TaskTimeoutException ofBoot(
      Task task, @Nullable String state, WaitResult<?> result) {
    return new TaskTimeoutException(task, "the boot after " + task, state, result);
  }

  /** Returns the task as last read. */
  public Task task() {
    return task;
  }
}

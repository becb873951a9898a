package dev.ovhdo.api.task;

import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.OperationException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An unfinished task of the resource blocks a change. */
public final class ResourceBusyException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The unfinished task. */
  private final transient Task task;

  /**
   * Describes a busy resource.
   *
   * @param task the unfinished task
   */
  public ResourceBusyException(Task task) {
    this(task, null);
  }

  /**
   * Describes a busy resource after a refusal of OVHcloud.
   *
   * @param task the unfinished task
   * @param refusal the refusal; null if the change was not sent
   */
  public ResourceBusyException(Task task, @Nullable Throwable refusal) {
    super(Category.REFUSED, message(task, refusal), refusal);
    this.task = Objects.requireNonNull(task, "task");
  }

  /** The refusal may have another reason than the task: its text is shown, too. */
  private static String message(Task task, @Nullable Throwable refusal) {
    return task.reference().resource()
        + " is busy with task "
        + task.id()
        + (task.type() == null ? "" : " (" + task.type() + ")")
        + (task.state() == null ? "" : ", which is in the state " + task.state())
        + (task.percent() == null ? "" : " at " + task.percent() + "%")
        + ". Wait until it has ended; GET "
        + task.reference().path()
        + " shows its progress."
        + (refusal instanceof ApiException answer
            ? " OVHcloud answered: " + answer.error().message()
            : "");
  }

  /** Returns the unfinished task as last read. */
  public Task task() {
    return task;
  }
}

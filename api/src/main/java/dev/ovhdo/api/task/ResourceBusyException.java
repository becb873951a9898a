package dev.ovhdo.api.task;

import dev.ovhdo.client.error.OperationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An unfinished task of the resource blocks a change. */
public final class ResourceBusyException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The unfinished task. */
  private final transient ServiceTask task;

  /**
   * Describes a busy resource.
   *
   * @param task the unfinished task
   */
  public ResourceBusyException(ServiceTask task) {
    this(task, null);
  }

  /**
   * Describes a busy resource after a refusal of OVHcloud.
   *
   * @param task the unfinished task
   * @param refusal the refusal; null if the change was not sent
   */
  public ResourceBusyException(ServiceTask task, @Nullable Throwable refusal) {
    super(
        task.reference().resource()
            + " is busy with task "
            + task.id()
            + " ("
            + task.type()
            + "), which is in the state "
            + task.state()
            + (task.progress().isPresent() ? " at " + task.progress().getAsInt() + "%" : "")
            + ". Wait until it has ended; GET "
            + task.reference().path()
            + " says how far it is.",
        refusal);
    this.task = task;
  }

  /** Throws if there is an unfinished task. */
  public static void requireNone(Optional<? extends ServiceTask> unfinished) {
    if (unfinished.isPresent()) {
      throw new ResourceBusyException(unfinished.get());
    }
  }

  /** Returns the unfinished task as last read. */
  public ServiceTask task() {
    return task;
  }
}

package dev.ovhdo.api;

import dev.ovhdo.client.error.OperationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The machine is at work, and would refuse, or worse, mix up, a second task. */
public final class MachineBusyException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** What it is busy with. */
  private final transient ServiceTask task;

  /**
   * Describes a machine that was found busy.
   *
   * @param task what it is busy with
   */
  public MachineBusyException(ServiceTask task) {
    this(task, null);
  }

  /**
   * Describes a machine of which a refusal told that it is busy.
   *
   * @param task what it is busy with
   * @param refusal what OVHcloud answered; null if it was not asked
   */
  MachineBusyException(ServiceTask task, @Nullable Throwable refusal) {
    super(
        task.reference().subject()
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

  /** Refuses to go on if there is a task that has not ended. */
  static void throwIfAny(Optional<? extends ServiceTask> unfinished) {
    if (unfinished.isPresent()) {
      throw new MachineBusyException(unfinished.get());
    }
  }

  /** Returns the task that it is busy with, as it was seen. */
  public ServiceTask task() {
    return task;
  }
}

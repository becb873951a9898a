package dev.ovhdo.api;

import dev.ovhdo.client.error.OperationException;

/** The machine is at work, and would refuse, or worse, mix up, a second task. */
public final class MachineBusyException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** What it is busy with. */
  private final transient ServiceTask task;

  MachineBusyException(ServiceTask task) {
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
        null);
    this.task = task;
  }

  /** Returns the task that it is busy with, as it was seen. */
  public ServiceTask task() {
    return task;
  }
}

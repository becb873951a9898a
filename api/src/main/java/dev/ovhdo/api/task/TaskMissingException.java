package dev.ovhdo.api.task;

import dev.ovhdo.client.error.OperationException;

/**
 * OVHcloud accepted a change without returning its task, so it is impossible to wait for the task.
 * The change may still be carried out.
 */
public final class TaskMissingException extends OperationException {
  private static final long serialVersionUID = 1L;

  /**
   * Describes an accepted change.
   *
   * @param what the change, such as {@code reinstalling ns1.example.net}
   * @param route the route that lists the tasks
   */
  public TaskMissingException(String what, String route) {
    super(
        "OVHcloud accepted the request for "
            + what
            + ", but returned no task. The change may still be carried out; "
            + route
            + " lists the tasks.",
        null);
  }
}

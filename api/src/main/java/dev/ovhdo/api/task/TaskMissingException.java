package dev.ovhdo.api.task;

import dev.ovhdo.client.error.OperationException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * OVHcloud accepted a change, and returned or listed no task for it, so that it is impossible to
 * wait for the task. The change may still be carried out.
 */
public final class TaskMissingException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The resource. */
  private final String resource;

  private TaskMissingException(
      Category category, String resource, String message, @Nullable Throwable cause) {
    super(category, message, cause);
    this.resource = resource;
  }

  /**
   * Describes a task that did not appear in the listing.
   *
   * @param type the type of the task
   * @param resource the name of the changed resource
   * @param waited the duration of the wait
   */
  public static TaskMissingException notListed(String type, String resource, Duration waited) {
    return new TaskMissingException(
        Category.UNAVAILABLE,
        resource,
        "OVHcloud accepted the change, but listed no task "
            + type
            + " of "
            + resource
            + " within "
            + waited.toSeconds()
            + " s. The change may still be carried out.",
        null);
  }

  /** Returns the name of the changed resource. */
  public String resource() {
    return resource;
  }
}

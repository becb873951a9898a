package dev.ovhdo.api;

import dev.ovhdo.client.error.OperationException;
import java.time.Duration;

/**
 * OVHcloud has agreed to a change, but shows no task for it, so nobody can tell how far it is. It
 * may be carried out all the same.
 */
public final class TaskNotShownException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** What is to be changed. */
  private final String serviceName;

  TaskNotShownException(String serviceName, String type, Duration waited, Throwable cause) {
    super(
        "OVHcloud has agreed to the change, but shows no task "
            + type
            + " of "
            + serviceName
            + " after "
            + waited.toSeconds()
            + " s. It may be carried out all the same.",
        cause);
    this.serviceName = serviceName;
  }

  /** Returns the service name of what is to be changed. */
  public String serviceName() {
    return serviceName;
  }
}

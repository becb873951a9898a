package dev.ovhdo.api.vps;

import dev.ovhdo.client.error.OperationException;
import java.time.Duration;

/**
 * OVHcloud accepted a change and did not list its task in time. The change may still be carried
 * out.
 */
public final class TaskNotShownException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The service name. */
  private final String serviceName;

  TaskNotShownException(String serviceName, String type, Duration waited, Throwable cause) {
    super(
        "OVHcloud accepted the change, but listed no task "
            + type
            + " of "
            + serviceName
            + " within "
            + waited.toSeconds()
            + " s. The change may still be carried out.",
        cause);
    this.serviceName = serviceName;
  }

  /** Returns the service name of the changed resource. */
  public String serviceName() {
    return serviceName;
  }
}

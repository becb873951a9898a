package dev.ovhdo.api.vps;

import dev.ovhdo.client.error.OperationException;
import org.jspecify.annotations.Nullable;

/** A VPS has no snapshot. */
public final class NoSnapshotException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The service name of the VPS. */
  private final String serviceName;

  NoSnapshotException(String serviceName, @Nullable Throwable cause) {
    super(serviceName + " has no snapshot.", cause);
    this.serviceName = serviceName;
  }

  /** Returns the service name of the VPS. */
  public String serviceName() {
    return serviceName;
  }
}

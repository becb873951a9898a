package dev.ovhdo.api.vps;

import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.routes.vps.Vps;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A VPS with its addresses and its unfinished task. Immutable.
 *
 * @param vps the VPS
 * @param ips its addresses, in the API's order
 * @param task an unfinished task; null if there is none
 */
public record VpsStatus(Vps vps, List<String> ips, @Nullable Task task) {

  /** Checks the components and copies the list. */
  public VpsStatus {
    Objects.requireNonNull(vps, "vps");
    ips = List.copyOf(ips);
  }

  /**
   * Returns this status if no task is unfinished. The state of the VPS is not considered, so that a
   * VPS that remains in the state {@code installing} without a task can be changed.
   *
   * @throws ResourceBusyException if a task is unfinished
   */
  public VpsStatus requireIdle() {
    if (task != null) {
      throw new ResourceBusyException(task);
    }
    return this;
  }
}

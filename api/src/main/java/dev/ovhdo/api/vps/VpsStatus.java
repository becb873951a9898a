package dev.ovhdo.api.vps;

import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.routes.vps.Vps;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A VPS with its addresses and its unfinished task. Immutable.
 *
 * @param vps the VPS
 * @param ips its addresses, in the API's order; empty if they could not be read
 * @param task an unfinished task; null if there is none
 * @param unread the parts that could not be read, and that no change of the VPS needs: {@code
 *     addresses}
 */
public record VpsStatus(Vps vps, List<String> ips, @Nullable Task task, List<Unread> unread) {

  /** Checks the components and copies the lists. */
  public VpsStatus {
    Objects.requireNonNull(vps, "vps");
    ips = List.copyOf(ips);
    unread = List.copyOf(unread);
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

package dev.ovhdo.api.server;

import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server with its IP blocks, its boot and its unfinished task. Immutable.
 *
 * @param server the server
 * @param ips the IP blocks, in the API's order
 * @param boot the boot that is set; null for a boot script or a withdrawn boot
 * @param task an unfinished task; null if there is none
 */
public record ServerStatus(
    DedicatedServer server, List<String> ips, @Nullable ServerBoot boot, @Nullable Task task) {

  /** Checks the components and copies the list. */
  public ServerStatus {
    Objects.requireNonNull(server, "server");
    ips = List.copyOf(ips);
  }

  /** Returns the service name. */
  public String name() {
    return server.name();
  }

  /** Returns the display name; empty if it is missing or equal to the service name. */
  public Optional<String> displayName() {
    return Optional.ofNullable(server.iam())
        .map(iam -> iam.displayName())
        .filter(name -> !name.isBlank() && !name.equals(name()));
  }

  /**
   * Returns this status if no task is unfinished.
   *
   * @throws ResourceBusyException if a task is unfinished
   */
  public ServerStatus requireIdle() {
    if (task != null) {
      throw new ResourceBusyException(task);
    }
    return this;
  }
}

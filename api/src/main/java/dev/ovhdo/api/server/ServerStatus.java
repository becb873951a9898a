package dev.ovhdo.api.server;

import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server with its IP blocks, its boot and its unfinished task. Immutable.
 *
 * @param server the server
 * @param ips the IP blocks, in the API's order; empty if they could not be read
 * @param boot the boot that is set; null for a boot script, a withdrawn boot, or a boot that could
 *     not be read
 * @param task an unfinished task; null if there is none
 * @param unread the parts that could not be read, and that no change of the server needs: {@code IP
 *     blocks}, {@code boot 230242}
 */
public record ServerStatus(
    DedicatedServer server,
    List<String> ips,
    @Nullable ServerBoot boot,
    @Nullable Task task,
    List<Unread> unread) {

  /** Checks the components and copies the lists. */
  public ServerStatus {
    Objects.requireNonNull(server, "server");
    ips = List.copyOf(ips);
    unread = List.copyOf(unread);
  }

  /** Returns the service name. */
  public String name() {
    return server.name();
  }

  /** Returns the display name; empty if it is missing or equal to the service name. */
  public Optional<String> displayName() {
    return server
        .optional(each -> each.iam() == null ? null : each.iam().displayName())
        .filter(name -> !name.isBlank() && !name.equals(name()));
  }

  /**
   * Returns the main IPv4 address: that of the server, else the first IPv4 block with a single
   * address; empty if OVHcloud sent neither.
   */
  public Optional<String> address() {
    return server
        .optional(DedicatedServer::ip)
        .or(
            () ->
                ips.stream()
                    .filter(block -> block.endsWith("/32"))
                    .map(block -> block.substring(0, block.length() - 3))
                    .findFirst());
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

  /** Returns a copy with more parts that could not be read; each part is listed once. */
  ServerStatus withUnread(List<Unread> more) {
    List<Unread> all = new ArrayList<>(unread);
    for (Unread part : more) {
      if (all.stream().noneMatch(each -> each.id().equals(part.id()))) {
        all.add(part);
      }
    }
    return new ServerStatus(server, ips, boot, task, all);
  }
}

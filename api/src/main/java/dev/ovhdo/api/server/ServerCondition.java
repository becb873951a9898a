package dev.ovhdo.api.server;

import dev.ovhdo.api.MachineBusyException;
import dev.ovhdo.api.ServerTask;
import dev.ovhdo.routes.dedicated.server.DedicatedServerDedicatedWithIam;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server as somebody wants to see it who is about to change it. Immutable.
 *
 * @param server what the API says of it
 * @param ips its blocks of addresses, in the API's order
 * @param boot what it boots when it next does; null if that is a script, or one that the server no
 *     longer has
 * @param task a task that has not ended; null if there is none
 */
public record ServerCondition(
    DedicatedServerDedicatedWithIam server,
    List<String> ips,
    @Nullable ServerBoot boot,
    @Nullable ServerTask task) {

  /** Checks the parts and copies the list. */
  public ServerCondition {
    Objects.requireNonNull(server, "server");
    ips = List.copyOf(ips);
  }

  /** Returns the service name. */
  public String name() {
    return server.name();
  }

  /** Returns the name that a person gave it, unless that is its service name. */
  public Optional<String> displayName() {
    return Optional.ofNullable(server.iam())
        .map(iam -> iam.displayName())
        .filter(name -> !name.isBlank() && !name.equals(name()));
  }

  /**
   * Returns this, unless the server is at work.
   *
   * @throws MachineBusyException if a task has not ended
   */
  public ServerCondition orRefuse() {
    if (task != null) {
      throw new MachineBusyException(task);
    }
    return this;
  }
}

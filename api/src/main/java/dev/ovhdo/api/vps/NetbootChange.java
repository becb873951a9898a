package dev.ovhdo.api.vps;

import dev.ovhdo.routes.vps.VpsNetbootEnum;
import java.util.Objects;
import java.util.Set;

/**
 * An accepted change of the boot mode of a VPS. OVHcloud's response does not contain the task; the
 * task is the one that did not exist before the change. Immutable.
 *
 * @param serviceName the service name of the VPS
 * @param mode the new boot mode: {@code local} or {@code rescue}
 * @param earlierTasks the ids of the tasks of the same type that existed before the change
 */
public record NetbootChange(String serviceName, VpsNetbootEnum mode, Set<Long> earlierTasks) {

  /** Checks the components and copies the set. */
  public NetbootChange {
    Objects.requireNonNull(serviceName, "serviceName");
    Objects.requireNonNull(mode, "mode");
    earlierTasks = Set.copyOf(earlierTasks);
  }
}

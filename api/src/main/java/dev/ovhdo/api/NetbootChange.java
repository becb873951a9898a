package dev.ovhdo.api;

import dev.ovhdo.routes.vps.VpsNetbootEnum;
import dev.ovhdo.routes.vps.VpsStateEnum;
import java.util.Objects;
import java.util.Set;

/**
 * OVHcloud has agreed to boot a VPS from somewhere else. It says so without naming the task that
 * does it: the task is the one that was not there before. Immutable.
 *
 * @param serviceName the VPS
 * @param mode what it boots from: {@code local} or {@code rescue}
 * @param earlierTasks the numbers of the tasks of this kind that there were before
 */
public record NetbootChange(String serviceName, VpsNetbootEnum mode, Set<Long> earlierTasks) {

  /** Checks the parts and copies the numbers. */
  public NetbootChange {
    Objects.requireNonNull(serviceName, "serviceName");
    Objects.requireNonNull(mode, "mode");
    earlierTasks = Set.copyOf(earlierTasks);
  }

  /** Returns the state in which the VPS is when all is done. */
  VpsStateEnum outcome() {
    return mode.equals(VpsNetbootEnum.RESCUE) ? VpsStateEnum.RESCUED : VpsStateEnum.RUNNING;
  }
}

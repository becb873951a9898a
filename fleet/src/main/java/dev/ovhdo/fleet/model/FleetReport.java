package dev.ovhdo.fleet.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a fleet and of its targets.
 *
 * @param name the name of the fleet
 * @param state its state
 * @param reason why it was paused or stopped; null if there is no reason
 * @param targets all targets, in the order of the plan
 */
public record FleetReport(
    String name, FleetState state, @Nullable String reason, List<Target> targets) {
  /** Copies the list. */
  public FleetReport {
    targets = List.copyOf(targets);
  }

  /** Returns the number of targets in this state. */
  public int count(TargetState wanted) {
    return Math.toIntExact(targets.stream().filter(target -> target.state() == wanted).count());
  }

  /**
   * Returns whether no worker has anything to do: the fleet is not running, and no target is
   * active.
   */
  public boolean isIdle() {
    return state != FleetState.RUNNING
        && targets.stream().noneMatch(target -> target.state().isActive());
  }
}

package dev.ovhdo.api.dns;

import java.util.List;

/**
 * Result of the execution of a plan.
 *
 * @param plan the plan
 * @param writes the executed requests, with the ids of new records
 * @param refreshed whether the zone was published
 */
public record AppliedPlan(ZonePlan plan, List<RecordWrite> writes, boolean refreshed) {
  /** Copies the list. */
  public AppliedPlan {
    writes = List.copyOf(writes);
  }

  /** Returns whether the zone was changed at OVHcloud. */
  public boolean hasChanged() {
    return !writes.isEmpty() || plan.newAuthority().isPresent();
  }
}

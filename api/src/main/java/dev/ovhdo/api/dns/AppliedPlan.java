package dev.ovhdo.api.dns;

import java.util.List;

/**
 * What was done to a zone.
 *
 * @param plan what was to be done
 * @param writes the requests that were made, with the ids of new records
 * @param refreshed whether the zone was published afterwards
 */
public record AppliedPlan(ZonePlan plan, List<RecordWrite> writes, boolean refreshed) {
  /** Copies the list. */
  public AppliedPlan {
    writes = List.copyOf(writes);
  }

  /** Returns whether anything was changed at OVHcloud. */
  public boolean hasChanged() {
    return !writes.isEmpty() || plan.newAuthority().isPresent();
  }
}

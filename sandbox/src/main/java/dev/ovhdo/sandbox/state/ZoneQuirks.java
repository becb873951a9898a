package dev.ovhdo.sandbox.state;

import java.time.Duration;

/**
 * Behaviour of a zone that OVHcloud shows only at times, and that is off by default.
 *
 * @param newRecordsMissing how long the route of a new record answers 404 after its creation; at
 *     OVHcloud up to a minute, according to its Terraform provider
 * @param refusesCnameBesideOthers whether a CNAME record is refused if its name has another record,
 *     and the other way round; if not, only the refresh fails
 * @param taskEnd the end status of the zone's tasks
 */
public record ZoneQuirks(
    Duration newRecordsMissing, boolean refusesCnameBesideOthers, TaskStatus taskEnd) {
  /** No such behaviour. */
  public static final ZoneQuirks NONE = new ZoneQuirks(Duration.ZERO, false, TaskStatus.DONE);

  public ZoneQuirks {
    if (newRecordsMissing.isNegative()) {
      throw new IllegalArgumentException("the span must not be negative: " + newRecordsMissing);
    }
  }

  public ZoneQuirks withNewRecordsMissing(Duration changed) {
    return new ZoneQuirks(changed, refusesCnameBesideOthers, taskEnd);
  }

  public ZoneQuirks withCnameBesideOthersRefused() {
    return new ZoneQuirks(newRecordsMissing, true, taskEnd);
  }

  public ZoneQuirks withTaskEnd(TaskStatus changed) {
    return new ZoneQuirks(newRecordsMissing, refusesCnameBesideOthers, changed);
  }
}

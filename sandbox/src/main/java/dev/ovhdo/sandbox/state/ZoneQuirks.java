package dev.ovhdo.sandbox.state;

import java.time.Duration;

/**
 * How a zone behaves beyond what it must: habits of OVHcloud's that come and go, and are off unless
 * they are asked for.
 *
 * @param newRecordsMissing how long a record that was just made answers 404 when it is asked for by
 *     its id; at OVHcloud up to a minute, as the Terraform provider had to learn
 * @param refusesCnameBesideOthers whether an alias is refused where there is another record
 *     already, and the other way round; else only the refresh fails
 * @param taskEnd the state in which the zone's tasks end
 */
public record ZoneQuirks(
    Duration newRecordsMissing, boolean refusesCnameBesideOthers, ZoneTaskState taskEnd) {
  /** None of them. */
  public static final ZoneQuirks NONE = new ZoneQuirks(Duration.ZERO, false, ZoneTaskState.DONE);

  public ZoneQuirks {
    if (newRecordsMissing.isNegative()) {
      throw new IllegalArgumentException("a span is not negative: " + newRecordsMissing);
    }
  }

  public ZoneQuirks withNewRecordsMissing(Duration changed) {
    return new ZoneQuirks(changed, refusesCnameBesideOthers, taskEnd);
  }

  public ZoneQuirks withCnameBesideOthersRefused() {
    return new ZoneQuirks(newRecordsMissing, true, taskEnd);
  }

  public ZoneQuirks withTaskEnd(ZoneTaskState changed) {
    return new ZoneQuirks(newRecordsMissing, refusesCnameBesideOthers, changed);
  }
}

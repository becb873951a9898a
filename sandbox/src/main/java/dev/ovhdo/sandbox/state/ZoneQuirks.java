package dev.ovhdo.sandbox.state;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * Behaviour of a zone that OVHcloud shows only at times, and that is off by default.
 *
 * @param newRecordsMissing how long the route of a new record answers 404 after its creation; at
 *     OVHcloud up to a minute, according to its Terraform provider
 * @param textsQuotedAfter how long a text stays as it was sent after the refresh that publishes it;
 *     in 2018 at times more than 4 seconds, according to lexicon's recordings. A duration greater
 *     than zero includes {@link ZoneQuirk#TEXTS_QUOTED_BY_REFRESH}
 * @param taskEnd the end status of the zone's tasks, except refreshes
 * @param on the quirks that are switched on
 */
public record ZoneQuirks(
    Duration newRecordsMissing, Duration textsQuotedAfter, TaskStatus taskEnd, Set<ZoneQuirk> on) {
  /** No such behaviour. */
  public static final ZoneQuirks NONE =
      new ZoneQuirks(Duration.ZERO, Duration.ZERO, TaskStatus.DONE, Set.of());

  public ZoneQuirks {
    requireNotNegative(newRecordsMissing);
    requireNotNegative(textsQuotedAfter);
    on = Set.copyOf(on);
  }

  private static void requireNotNegative(Duration span) {
    if (span.isNegative()) {
      throw new IllegalArgumentException("the span must not be negative: " + span);
    }
  }

  public boolean has(ZoneQuirk quirk) {
    return on.contains(quirk);
  }

  /** Returns whether a text has its quotes as soon as it is written. */
  public boolean quotesTextsAtOnce() {
    return textsQuotedAfter.isZero() && !has(ZoneQuirk.TEXTS_QUOTED_BY_REFRESH);
  }

  public ZoneQuirks with(ZoneQuirk quirk) {
    EnumSet<ZoneQuirk> more = EnumSet.of(quirk);
    more.addAll(on);
    return new ZoneQuirks(newRecordsMissing, textsQuotedAfter, taskEnd, more);
  }

  public ZoneQuirks withNewRecordsMissing(Duration changed) {
    return new ZoneQuirks(changed, textsQuotedAfter, taskEnd, on);
  }

  public ZoneQuirks withTextsQuotedAfter(Duration changed) {
    return new ZoneQuirks(newRecordsMissing, changed, taskEnd, on);
  }

  public ZoneQuirks withTaskEnd(TaskStatus changed) {
    return new ZoneQuirks(newRecordsMissing, textsQuotedAfter, changed, on);
  }
}

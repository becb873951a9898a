package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Course;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneContent;
import dev.ovhdo.sandbox.state.ZoneSoa;
import dev.ovhdo.sandbox.state.ZoneTaskState;
import dev.ovhdo.sandbox.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Brings zones to the name servers, which takes a moment, one refresh of a zone at a time. Guarded
 * by the account's monitor.
 */
public final class ZoneDeployment {
  private static final Duration USUAL = Duration.ofMillis(20);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  private final Account account;
  private final Work work;

  /** What each refresh under way is going to publish. */
  private final Map<String, ZoneContent> underWay = new HashMap<>();

  public ZoneDeployment(Account account, Work work) {
    this.account = account;
    this.work = work;
  }

  /**
   * Begins a refresh. What is changed from now on waits for the next one.
   *
   * @throws Refusal 409 if one is under way, which OVHcloud does not run side by side: issue 76 of
   *     its Terraform provider
   */
  void begin(Zone zone, Instant now) {
    if (underWay.putIfAbsent(zone.name(), zone.content()) != null) {
      throw Refusal.conflict("A refresh is already running on the zone " + zone.name());
    }
    Course<ZoneTaskState> course = ZoneTaskState.course(now, work.duration(USUAL));
    work.after(course::state, done -> finish(zone.name(), course.rest()));
  }

  private void finish(String zone, Instant now) {
    ZoneContent content = underWay.remove(zone);
    if (content != null) {
      publish(zone, content, now);
    }
  }

  /** Publishes at once; a refresh under way does not bring back what was there before. */
  void replace(String zone, ZoneContent content, Instant now) {
    underWay.computeIfPresent(zone, (name, former) -> content);
    publish(zone, content, now);
  }

  /** Unless there are errors: no name server takes over such a zone. */
  private void publish(String zone, ZoneContent content, Instant now) {
    if (ZoneCheck.of(zone, content).errors().isEmpty()) {
      account
          .zones()
          .update(zone, each -> each.withPublished(content, serial(each, now), Dates.at(now)));
    }
  }

  /**
   * The day and two digits more, as OVHcloud numbers them, or whatever comes after the last: after
   * the largest of 32 bits it begins anew.
   */
  private static long serial(Zone zone, Instant now) {
    long today = Long.parseLong(DAY.format(LocalDate.ofInstant(now, ZoneOffset.UTC))) * 100;
    return Math.max(today, (zone.soa().serial() + 1) & ZoneSoa.LARGEST_SERIAL);
  }
}

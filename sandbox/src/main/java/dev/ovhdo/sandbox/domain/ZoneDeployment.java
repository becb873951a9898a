package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskTimeline;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneContent;
import dev.ovhdo.sandbox.state.ZoneSoa;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Publishes zones on the name servers. A refresh takes a moment, and a zone has one refresh at a
 * time. Guarded by the account's monitor.
 */
final class ZoneDeployment {
  private static final Duration USUAL = Duration.ofMillis(20);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  private final Account account;
  private final TaskScheduler scheduler;

  /** The content that each running refresh publishes, by zone. */
  private final Map<String, ZoneContent> refreshes = new HashMap<>();

  ZoneDeployment(Account account, TaskScheduler scheduler) {
    this.account = account;
    this.scheduler = scheduler;
  }

  /**
   * Begins a refresh. It publishes the current content; a later change needs another refresh.
   *
   * @throws ApiError 409 if a refresh of the zone is running: issue 76 of OVHcloud's Terraform
   *     provider
   */
  void begin(Zone zone, Instant now) {
    if (refreshes.putIfAbsent(zone.name(), zone.content()) != null) {
      throw ApiError.conflict("A refresh is already running on the zone " + zone.name());
    }
    TaskTimeline timeline = new TaskTimeline(now, scheduler.duration(USUAL), TaskStatus.DONE);
    scheduler.onEnd(timeline, (end, at) -> finish(zone.name(), at));
  }

  private void finish(String zone, Instant now) {
    ZoneContent content = refreshes.remove(zone);
    if (content != null) {
      publish(zone, content, now);
    }
  }

  /** Publishes at once; a running refresh then publishes this content too. */
  void replace(String zone, ZoneContent content, Instant now) {
    refreshes.computeIfPresent(zone, (name, former) -> content);
    publish(zone, content, now);
  }

  /** Publishes a content without errors: a name server does not load a zone with errors. */
  private void publish(String zone, ZoneContent content, Instant now) {
    if (ZoneDiagnostics.of(zone, content).errors().isEmpty()) {
      account
          .zones()
          .update(zone, each -> each.withPublished(content, serial(each, now), Dates.at(now)));
    }
  }

  /**
   * Returns the next serial: the day and two more digits, as at OVHcloud, or the last serial plus
   * one if that is greater. After the largest serial comes 0.
   */
  private static long serial(Zone zone, Instant now) {
    long today = Long.parseLong(DAY.format(LocalDate.ofInstant(now, ZoneOffset.UTC))) * 100;
    return Math.max(today, (zone.soa().serial() + 1) & ZoneSoa.LARGEST_SERIAL);
  }
}

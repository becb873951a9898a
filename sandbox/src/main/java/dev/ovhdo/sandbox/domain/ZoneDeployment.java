package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskTimeline;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneContent;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.state.ZoneRecord;
import dev.ovhdo.sandbox.state.ZoneSoa;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publishes zones on the name servers, and shows whether they are deployed. A refresh takes a
 * moment, and a zone has one refresh at a time. Guarded by the account's monitor.
 */
final class ZoneDeployment {
  private static final Duration REFRESH = Duration.ofMillis(20);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  private final Account account;
  private final TaskScheduler scheduler;
  private final ZoneTasks tasks;

  /** The content that each running refresh publishes, by zone. */
  private final Map<String, ZoneContent> refreshes;

  /** The content of the last refresh of each zone whose last refresh failed. */
  private final Map<String, ZoneContent> rejected;

  ZoneDeployment(Account account, TaskScheduler scheduler, ZoneTasks tasks) {
    this.account = account;
    this.scheduler = scheduler;
    this.tasks = tasks;
    this.refreshes = account.kept(new HashMap<>());
    this.rejected = account.kept(new HashMap<>());
  }

  /**
   * Begins a refresh, which publishes the current content; a later change needs another refresh.
   * While a refresh runs, a further refresh is part of it: OVHcloud accepted 36 refreshes in 25
   * seconds, according to lexicon's recordings.
   *
   * @throws ApiError 409 if a refresh is running and the zone has the quirk
   */
  void begin(Zone zone, Instant now) {
    boolean running = refreshes.containsKey(zone.name());
    if (running && zone.quirks().has(ZoneQuirk.BUSY_DURING_REFRESH)) {
      throw ApiError.conflict("A refresh is already running on the zone " + zone.name());
    }
    refreshes.put(zone.name(), zone.content());
    if (!running) {
      tasks.beginRefresh(zone, REFRESH, now, at -> finish(zone.name(), at));
    }
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
    if (!ZoneDiagnostics.of(zone, content).errors().isEmpty()) {
      rejected.put(zone, content);
      return;
    }
    rejected.remove(zone);
    account
        .zones()
        .update(zone, each -> each.withPublished(content, serial(each, now), Dates.at(now)))
        .ifPresent(
            each -> {
              Duration late = each.quirks().textsQuotedAfter();
              if (late.isZero()) {
                quoteTexts(zone);
              } else {
                scheduler.onEnd(
                    new TaskTimeline(now, late, TaskStatus.DONE), (end, at) -> quoteTexts(zone));
              }
            });
  }

  private void quoteTexts(String zone) {
    account
        .zones()
        .update(
            zone,
            each -> {
              List<ZoneRecord> known = each.published().records();
              Set<ZoneRecord> published = Set.copyOf(known);
              return each.withNotation(
                  each.records().stream()
                      .map(r -> published.contains(r) ? DnsRecords.quoted(r) : r)
                      .toList(),
                  known.stream().map(DnsRecords::quoted).toList());
            });
  }

  /**
   * Returns the status: the result of the last refresh, also while a refresh runs. Lists without
   * items are null.
   */
  JsonNode status(Zone zone) {
    boolean showsChanges = zone.quirks().has(ZoneQuirk.UNDEPLOYED_WHILE_CHANGED);
    ZoneContent content =
        showsChanges ? zone.content() : rejected.getOrDefault(zone.name(), zone.published());
    ZoneDiagnostics check = ZoneDiagnostics.of(zone.name(), content);
    boolean deployed = showsChanges ? zone.isPublished() : check.errors().isEmpty();
    if (zone.quirks().has(ZoneQuirk.UNDEPLOYED_WITH_WARNINGS)) {
      deployed &= check.warnings().isEmpty();
    }
    ObjectNode json = Json.object();
    json.set("warnings", listOrNull(check.warnings()));
    json.set("errors", listOrNull(check.errors()));
    return json.put("isDeployed", deployed);
  }

  private static JsonNode listOrNull(List<String> items) {
    return items.isEmpty() ? Json.nullNode() : Json.strings(items);
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

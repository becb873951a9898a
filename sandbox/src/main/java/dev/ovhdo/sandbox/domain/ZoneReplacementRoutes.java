package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.TaskType;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneBackup;
import dev.ovhdo.sandbox.state.ZoneContent;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The routes that replace the whole content of a zone: the old content goes into the history, and
 * the new content is published without a refresh.
 */
final class ZoneReplacementRoutes {
  private final Account account;
  private final ZoneTasks tasks;
  private final ZoneDeployment deployment;

  ZoneReplacementRoutes(Account account, ZoneTasks tasks, ZoneDeployment deployment) {
    this.account = account;
    this.tasks = tasks;
    this.deployment = deployment;
  }

  void addTo(Router router) {
    router
        .post(ZoneRoutes.PATH + "/import", this::importText)
        .post(ZoneRoutes.PATH + "/history/{creationDate}/restore", this::restore)
        .post(ZoneRoutes.PATH + "/reset", this::reset);
  }

  private Zone requested(RouteCall call) {
    return ZoneRoutes.requested(account, call);
  }

  private JsonNode importText(RouteCall call) {
    Zone zone = requested(call);
    String text = call.requireBodyText("zoneFile");
    ZoneContent content = new ZoneFile(zone, account::newId).read(text);
    return begin(call, TaskType.ZONE_IMPORT, content);
  }

  private JsonNode restore(RouteCall call) {
    ZoneBackup backup = ZoneRoutes.backup(requested(call), call);
    return begin(call, TaskType.ZONE_RESTORE, renumbered(backup.content()));
  }

  private ZoneContent renumbered(ZoneContent content) {
    return new ZoneContent(
        content.soa(), content.records().stream().map(r -> r.withId(account.newId())).toList());
  }

  private JsonNode begin(RouteCall call, TaskType type, ZoneContent content) {
    Zone zone = requested(call);
    return ZoneTasks.json(
        tasks.begin(zone, type, call.now(), at -> replace(zone.name(), content, at)), call.now());
  }

  /** The serial number continues from its old value, independent of the new text. */
  private void replace(String name, ZoneContent content, Instant now) {
    Zone zone = account.zones().find(name).orElseThrow(ApiError::noSuchService);
    ZoneContent numbered = content.withSerial(zone.soa().serial());
    account.zones().put(zone.withContent(numbered).withHistory(history(zone, now)));
    deployment.replace(name, numbered, now);
  }

  /** The date is the id of a backup: a second backup in one second gets the next second. */
  private static List<ZoneBackup> history(Zone zone, Instant now) {
    OffsetDateTime date = Dates.at(now);
    while (has(zone, date)) {
      date = date.plusSeconds(1);
    }
    String url = "https://zones.example.com/" + zone.name() + "/" + date.toEpochSecond();
    List<ZoneBackup> all = new ArrayList<>();
    all.add(new ZoneBackup(date, url, zone.content()));
    all.addAll(zone.history());
    return all;
  }

  private static boolean has(Zone zone, OffsetDateTime date) {
    return zone.history().stream().anyMatch(backup -> backup.creationDate().isEqual(date));
  }

  /** Resets to the NS records and, unless {@code minimized}, the records of the call. */
  private JsonNode reset(RouteCall call) {
    Zone zone = requested(call);
    tasks.requireIdle(zone, call.now());
    RecordValidator validator = new RecordValidator(zone.withRecords(List.of()));
    List<ZoneRecord> records = new ArrayList<>();
    zone.nameServers().forEach(server -> records.add(record("NS", server + ".")));
    if (!call.bodyFlag("minimized")) {
      for (JsonNode wanted : call.body().path("DnsRecords")) {
        records.add(
            validator.validate(
                record(
                    wanted.path("fieldType").asString("A"), wanted.path("target").asString(""))));
      }
    }
    replace(zone.name(), new ZoneContent(zone.soa(), records), call.now());
    return Json.nullNode();
  }

  private ZoneRecord record(String fieldType, String target) {
    return new ZoneRecord(account.newId(), fieldType, "", target, 0);
  }
}

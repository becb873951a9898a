package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneBackup;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that show zones. */
public final class ZoneRoutes {
  static final String PATH = "/domain/zone/{zoneName}";

  private final Account account;
  private final TaskScheduler scheduler;

  public ZoneRoutes(Account account, TaskScheduler scheduler) {
    this.account = account;
    this.scheduler = scheduler;
  }

  /** Adds all routes of zones. */
  public void addTo(Router router) {
    ZoneTasks tasks = new ZoneTasks(account, scheduler);
    ZoneDeployment deployment = new ZoneDeployment(account, scheduler, tasks);
    new RecordRoutes(account, deployment).addTo(router);
    new ZoneReplacementRoutes(account, tasks, deployment).addTo(router);
    new SoaRoutes(account).addTo(router);
    new DnssecRoutes(account, tasks).addTo(router);
    tasks.addTo(router);
    router
        .get("/domain", call -> Json.strings(account.zones().keys()))
        .get("/domain/zone", call -> Json.strings(account.zones().keys()))
        .get(PATH, call -> json(requested(call)))
        .get(PATH + "/export", call -> Json.string(ZoneFile.of(requested(call))))
        .get(PATH + "/history", this::history)
        .get(PATH + "/history/{creationDate}", call -> json(backup(requested(call), call)))
        .get(PATH + "/status", call -> deployment.status(requested(call)));
  }

  private Zone requested(RouteCall call) {
    return requested(account, call);
  }

  static Zone requested(Account account, RouteCall call) {
    Zone zone =
        account.zones().find(call.pathParameter("zoneName")).orElseThrow(ApiError::noSuchService);
    if (zone.quirks().has(ZoneQuirk.EXPIRED)) {
      throw ApiError.expired();
    }
    return zone;
  }

  private static JsonNode json(Zone zone) {
    ObjectNode json = Json.object().put("name", zone.name());
    json.set("lastUpdate", Dates.json(zone.lastUpdate()));
    json.set("nameServers", Json.strings(zone.nameServers()));
    return json.put("dnssecSupported", zone.dnssecSupported())
        .put("dnssecActivated", zone.dnssecActivated())
        .put("hasDnsAnycast", zone.hasDnsAnycast());
  }

  private JsonNode history(RouteCall call) {
    Optional<Instant> from = call.queryMoment("creationDate.from");
    Optional<Instant> to = call.queryMoment("creationDate.to");
    return Json.strings(
        requested(call).history().stream()
            .map(ZoneBackup::creationDate)
            .filter(date -> from.isEmpty() || !date.toInstant().isBefore(from.get()))
            .filter(date -> to.isEmpty() || !date.toInstant().isAfter(to.get()))
            .map(Dates::text)
            .toList());
  }

  /**
   * Finds the backup of the path, independent of the spelling of the date.
   *
   * @throws ApiError 404 if there is no such backup
   */
  static ZoneBackup backup(Zone zone, RouteCall call) {
    OffsetDateTime date = call.pathMoment("creationDate");
    return zone.history().stream()
        .filter(backup -> backup.creationDate().isEqual(date))
        .findFirst()
        .orElseThrow(
            () -> ApiError.noSuchPart("creationDate = " + call.pathParameter("creationDate")));
  }

  private static JsonNode json(ZoneBackup backup) {
    return Json.object()
        .put("creationDate", Dates.text(backup.creationDate()))
        .put("zoneFileUrl", backup.zoneFileUrl());
  }
}

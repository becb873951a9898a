package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneBackup;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that show zones. */
public final class ZoneRoutes {
  static final String PATH = "/domain/zone/{zoneName}";

  private final Account account;

  public ZoneRoutes(Account account) {
    this.account = account;
  }

  public void addTo(Router router) {
    router
        .get("/domain", visit -> Json.strings(account.zones().keys()))
        .get("/domain/zone", visit -> Json.strings(account.zones().keys()))
        .get(PATH, visit -> json(requested(visit)))
        .get(PATH + "/export", visit -> Json.string(ZoneText.of(requested(visit))))
        .get(PATH + "/history", this::history)
        .get(
            PATH + "/history/{creationDate}",
            visit -> json(backup(requested(visit), visit.pathParameter("creationDate"))))
        .get(PATH + "/status", this::status);
  }

  private Zone requested(RouteCall visit) {
    return requested(account, visit);
  }

  static Zone requested(Account account, RouteCall visit) {
    return account
        .zones()
        .find(visit.pathParameter("zoneName"))
        .orElseThrow(ApiError::noSuchService);
  }

  private static JsonNode json(Zone zone) {
    ObjectNode json = Json.object().put("name", zone.name());
    json.set("lastUpdate", Dates.json(zone.lastUpdate()));
    json.set("nameServers", Json.strings(zone.nameServers()));
    return json.put("dnssecSupported", zone.dnssecSupported())
        .put("dnssecActivated", zone.dnssecActivated())
        .put("hasDnsAnycast", zone.hasDnsAnycast());
  }

  private JsonNode history(RouteCall visit) {
    Optional<OffsetDateTime> from = visit.queryParameter("creationDate.from").flatMap(Dates::parse);
    Optional<OffsetDateTime> to = visit.queryParameter("creationDate.to").flatMap(Dates::parse);
    return Json.strings(
        requested(visit).history().stream()
            .map(ZoneBackup::creationDate)
            .filter(date -> from.isEmpty() || !date.isBefore(from.get()))
            .filter(date -> to.isEmpty() || !date.isAfter(to.get()))
            .map(Dates::text)
            .toList());
  }

  /**
   * Finds the backup of a moment, independent of the spelling of the date.
   *
   * @throws ApiError 404 if there is no such backup, 400 if the text is not a date
   */
  static ZoneBackup backup(Zone zone, String given) {
    OffsetDateTime date =
        Dates.parse(given)
            .orElseThrow(
                () ->
                    ApiError.badRequest(
                        "[creationDate] Given data ("
                            + given
                            + ") is not valid for type datetime"));
    return zone.history().stream()
        .filter(backup -> backup.creationDate().isEqual(date))
        .findFirst()
        .orElseThrow(() -> ApiError.noSuchObject("creationDate", given));
  }

  private static JsonNode json(ZoneBackup backup) {
    return Json.object()
        .put("creationDate", Dates.text(backup.creationDate()))
        .put("zoneFileUrl", backup.zoneFileUrl());
  }

  /** A zone with errors is not deployed: a name server does not load it. */
  private JsonNode status(RouteCall visit) {
    Zone zone = requested(visit);
    ZoneDiagnostics check = ZoneDiagnostics.of(zone.name(), zone.content());
    ObjectNode json = Json.object().put("isDeployed", zone.isPublished());
    json.set("errors", Json.strings(check.errors()));
    json.set("warnings", Json.strings(check.warnings()));
    return json;
  }
}

package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneBackup;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that show zones. */
public final class ZoneRoutes {
  static final String ONE = "/domain/zone/{zoneName}";

  private final Account account;

  public ZoneRoutes(Account account) {
    this.account = account;
  }

  public void addTo(Router router) {
    router
        .get("/domain", visit -> Json.strings(account.zones().keys()))
        .get("/domain/zone", visit -> Json.strings(account.zones().keys()))
        .get(ONE, visit -> json(asked(visit)))
        .get(ONE + "/export", visit -> Json.string(ZoneText.of(asked(visit))))
        .get(ONE + "/history", this::history)
        .get(
            ONE + "/history/{creationDate}",
            visit -> json(backup(asked(visit), visit.parameter("creationDate"))))
        .get(ONE + "/status", this::status);
  }

  private Zone asked(Visit visit) {
    return asked(account, visit);
  }

  static Zone asked(Account account, Visit visit) {
    return account.zones().find(visit.parameter("zoneName")).orElseThrow(Refusal::noSuchService);
  }

  private static JsonNode json(Zone zone) {
    ObjectNode json = Json.object().put("name", zone.name());
    json.set("lastUpdate", Dates.json(zone.lastUpdate()));
    json.set("nameServers", Json.strings(zone.nameServers()));
    return json.put("dnssecSupported", zone.dnssecSupported())
        .put("dnssecActivated", zone.dnssecActivated())
        .put("hasDnsAnycast", zone.hasDnsAnycast());
  }

  private JsonNode history(Visit visit) {
    Optional<OffsetDateTime> from = visit.queried("creationDate.from").flatMap(Dates::parse);
    Optional<OffsetDateTime> to = visit.queried("creationDate.to").flatMap(Dates::parse);
    return Json.strings(
        asked(visit).history().stream()
            .map(ZoneBackup::creationDate)
            .filter(date -> from.isEmpty() || !date.isBefore(from.get()))
            .filter(date -> to.isEmpty() || !date.isAfter(to.get()))
            .map(Dates::text)
            .toList());
  }

  /**
   * Finds the backup of a moment, independent of the spelling of the date.
   *
   * @throws Refusal 404 if there is no such backup, 400 if the text is not a date
   */
  static ZoneBackup backup(Zone zone, String given) {
    OffsetDateTime date =
        Dates.parse(given)
            .orElseThrow(
                () ->
                    Refusal.badRequest(
                        "[creationDate] Given data ("
                            + given
                            + ") is not valid for type datetime"));
    return zone.history().stream()
        .filter(backup -> backup.creationDate().isEqual(date))
        .findFirst()
        .orElseThrow(() -> Refusal.noSuch("creationDate", given));
  }

  private static JsonNode json(ZoneBackup backup) {
    return Json.object()
        .put("creationDate", Dates.text(backup.creationDate()))
        .put("zoneFileUrl", backup.zoneFileUrl());
  }

  /** A zone with errors is not deployed: a name server does not load it. */
  private JsonNode status(Visit visit) {
    Zone zone = asked(visit);
    ZoneCheck check = ZoneCheck.of(zone.name(), zone.content());
    ObjectNode json = Json.object().put("isDeployed", zone.isPublished());
    json.set("errors", Json.strings(check.errors()));
    json.set("warnings", Json.strings(check.warnings()));
    return json;
  }
}

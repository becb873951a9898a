package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The routes of the records of a zone, and the route that publishes them. */
public final class RecordRoutes {
  private static final String ALL = ZoneRoutes.PATH + "/record";

  private final Account account;
  private final ZoneDeployment deployment;

  /** The moment from which the route of a new record answers, by id. */
  private final Map<Long, Instant> hidden = new HashMap<>();

  public RecordRoutes(Account account, ZoneDeployment deployment) {
    this.account = account;
    this.deployment = deployment;
  }

  public void addTo(Router router) {
    router
        .get(ALL, this::list)
        .post(ALL, this::create)
        .get(ALL + "/{id}", visit -> json(asked(visit), found(visit)))
        .put(ALL + "/{id}", this::change, "fieldType", "id", "zone")
        .delete(ALL + "/{id}", this::delete)
        .post(ZoneRoutes.PATH + "/refresh", this::refresh);
  }

  private Zone asked(RouteCall visit) {
    return ZoneRoutes.requested(account, visit);
  }

  private JsonNode list(RouteCall visit) {
    Optional<String> type = visit.queryParameter("fieldType");
    Optional<String> subDomain = visit.queryParameter("subDomain");
    return Json.numbers(
        asked(visit).records().stream()
            .filter(record -> type.isEmpty() || type.get().equals(record.fieldType()))
            .filter(record -> subDomain.isEmpty() || subDomain.get().equals(record.subDomain()))
            .map(ZoneRecord::id)
            .toList());
  }

  private ZoneRecord found(RouteCall visit) {
    long id = visit.pathNumber("id");
    Instant from = hidden.getOrDefault(id, Instant.MIN);
    return asked(visit)
        .record(id)
        .filter(record -> !visit.now().isBefore(from))
        .orElseThrow(() -> ApiError.noSuchObject("id", id));
  }

  /** An equal record is another record with its own id. */
  private JsonNode create(RouteCall visit) {
    Zone zone = asked(visit);
    ZoneRecord sent =
        new ZoneRecord(
            account.newId(),
            Objects.requireNonNull(visit.bodyText("fieldType")),
            Objects.requireNonNullElse(visit.bodyText("subDomain"), ""),
            Objects.requireNonNull(visit.bodyText("target")),
            Objects.requireNonNullElse(number(visit, "ttl"), 0L));
    ZoneRecord kept = new RecordValidator(zone).validate(sent);
    List<ZoneRecord> more = new ArrayList<>(zone.records());
    more.add(kept);
    account.zones().put(zone.withRecords(more));
    if (!zone.quirks().newRecordsMissing().isZero()) {
      hidden.put(kept.id(), visit.now().plus(zone.quirks().newRecordsMissing()));
    }
    return json(zone, kept);
  }

  /** An absent or null property keeps its value. */
  private JsonNode change(RouteCall visit) {
    Zone zone = asked(visit);
    ZoneRecord old = found(visit);
    refuseOthersThan(visit, json(zone, old));
    ZoneRecord changed =
        new ZoneRecord(
            old.id(),
            old.fieldType(),
            Objects.requireNonNullElse(visit.bodyText("subDomain"), old.subDomain()),
            Objects.requireNonNullElse(visit.bodyText("target"), old.target()),
            Objects.requireNonNullElse(number(visit, "ttl"), old.ttl()));
    ZoneRecord kept = new RecordValidator(zone).validate(changed);
    account
        .zones()
        .put(
            zone.withRecords(
                zone.records().stream().map(r -> r.id() == kept.id() ? kept : r).toList()));
    return Json.nullNode();
  }

  /** A read-only property can be sent with its current value. */
  private static void refuseOthersThan(RouteCall visit, JsonNode record) {
    List<String> altered =
        List.of("fieldType", "id", "zone").stream()
            .filter(name -> visit.body().has(name))
            .filter(name -> !visit.body().get(name).asString().equals(record.get(name).asString()))
            .toList();
    if (!altered.isEmpty()) {
      throw ApiError.badRequest("Try to alter read-only properties: " + String.join(", ", altered));
    }
  }

  private JsonNode delete(RouteCall visit) {
    Zone zone = asked(visit);
    ZoneRecord gone = found(visit);
    account
        .zones()
        .put(zone.withRecords(zone.records().stream().filter(r -> r.id() != gone.id()).toList()));
    return Json.nullNode();
  }

  private JsonNode refresh(RouteCall visit) {
    deployment.begin(asked(visit), visit.now());
    return Json.nullNode();
  }

  private static @Nullable Long number(RouteCall visit, String name) {
    JsonNode number = visit.body().path(name);
    return number.isIntegralNumber() ? number.asLong() : null;
  }

  private static JsonNode json(Zone zone, ZoneRecord record) {
    return Json.object()
        .put("id", record.id())
        .put("zone", zone.name())
        .put("fieldType", record.fieldType())
        .put("subDomain", record.subDomain())
        .put("target", record.target())
        .put("ttl", record.ttl());
  }
}

package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The routes of the records of a zone, and the route that publishes them. */
final class RecordRoutes {
  private static final String RECORDS = ZoneRoutes.PATH + "/record";

  private final Account account;
  private final ZoneDeployment deployment;

  /** The moment from which the route of a new record answers, by id. */
  private final Map<Long, Instant> hidden;

  RecordRoutes(Account account, ZoneDeployment deployment) {
    this.account = account;
    this.deployment = deployment;
    this.hidden = account.kept(new HashMap<>());
  }

  void addTo(Router router) {
    router
        .get(RECORDS, this::list)
        .post(RECORDS, this::create)
        .get(RECORDS + "/{id}", call -> json(requested(call), requestedRecord(call)))
        .put(RECORDS + "/{id}", this::change, "fieldType", "id", "zone")
        .delete(RECORDS + "/{id}", this::delete)
        .post(ZoneRoutes.PATH + "/refresh", this::refresh);
  }

  private Zone requested(RouteCall call) {
    return ZoneRoutes.requested(account, call);
  }

  private JsonNode list(RouteCall call) {
    Optional<String> type = call.queryParameter("fieldType");
    Optional<String> subDomain = call.queryParameter("subDomain");
    // OVHcloud's lists of ids have no order, according to lexicon's recordings.
    return Json.numbers(
        requested(call).records().stream()
            .filter(record -> type.isEmpty() || type.get().equals(record.fieldType()))
            .filter(record -> subDomain.isEmpty() || subDomain.get().equals(record.subDomain()))
            .map(ZoneRecord::id)
            .sorted(Comparator.comparingLong(id -> Long.reverse(id) * 31))
            .toList());
  }

  private ZoneRecord requestedRecord(RouteCall call) {
    long id = call.pathNumber("id");
    Instant from = hidden.getOrDefault(id, Instant.MIN);
    return requested(call)
        .record(id)
        .filter(record -> !call.now().isBefore(from))
        .orElseThrow(() -> ApiError.noSuchPart("id = " + id));
  }

  /** An equal record is another record with its own id. */
  private JsonNode create(RouteCall call) {
    Zone zone = requested(call);
    ZoneRecord sent =
        new ZoneRecord(
            account.newId(),
            call.requireBodyText("fieldType"),
            call.bodyTextOr("subDomain", ""),
            call.requireBodyText("target"),
            Objects.requireNonNullElse(number(call, "ttl"), 0L));
    ZoneRecord stored = new RecordValidator(zone).validate(sent);
    List<ZoneRecord> more = new ArrayList<>(zone.records());
    more.add(stored);
    account.zones().put(zone.withRecords(more));
    if (!zone.quirks().newRecordsMissing().isZero()) {
      hidden.put(stored.id(), call.now().plus(zone.quirks().newRecordsMissing()));
    }
    return json(zone, zone.quirks().has(ZoneQuirk.NEW_RECORD_ID_ZERO) ? stored.withId(0) : stored);
  }

  /** An absent or null property keeps its value. */
  private JsonNode change(RouteCall call) {
    Zone zone = requested(call);
    ZoneRecord old = requestedRecord(call);
    requireReadOnlyUnchanged(call, json(zone, old));
    ZoneRecord changed =
        new ZoneRecord(
            old.id(),
            old.fieldType(),
            call.bodyTextOr("subDomain", old.subDomain()),
            call.bodyTextOr("target", old.target()),
            Objects.requireNonNullElse(number(call, "ttl"), old.ttl()));
    ZoneRecord stored = new RecordValidator(zone).validate(changed);
    account
        .zones()
        .put(
            zone.withRecords(
                zone.records().stream().map(r -> r.id() == stored.id() ? stored : r).toList()));
    return Json.nullNode();
  }

  /** A read-only property can be sent with its current value. */
  private static void requireReadOnlyUnchanged(RouteCall call, JsonNode current) {
    List<String> altered =
        Stream.of("fieldType", "id", "zone")
            .filter(name -> call.body().has(name))
            .filter(name -> !call.body().get(name).asString().equals(current.get(name).asString()))
            .toList();
    if (!altered.isEmpty()) {
      throw ApiError.badRequest("Try to alter read-only properties: " + String.join(", ", altered));
    }
  }

  private JsonNode delete(RouteCall call) {
    Zone zone = requested(call);
    ZoneRecord deleted = requestedRecord(call);
    account
        .zones()
        .put(
            zone.withRecords(zone.records().stream().filter(r -> r.id() != deleted.id()).toList()));
    return Json.nullNode();
  }

  private JsonNode refresh(RouteCall call) {
    deployment.begin(requested(call), call.now());
    return Json.nullNode();
  }

  private static @Nullable Long number(RouteCall call, String name) {
    JsonNode number = call.body().path(name);
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

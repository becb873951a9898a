package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.TaskType;
import dev.ovhdo.sandbox.state.Zone;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The routes that enable and disable DNSSEC; the sandbox's name server returns no signatures. */
final class DnssecRoutes {
  private static final String DNSSEC = ZoneRoutes.PATH + "/dnssec";

  private final Account account;
  private final ZoneTasks tasks;

  DnssecRoutes(Account account, ZoneTasks tasks) {
    this.account = account;
    this.tasks = tasks;
  }

  void addTo(Router router) {
    router
        .get(DNSSEC, this::status)
        .post(DNSSEC, call -> change(call, true))
        .delete(DNSSEC, call -> change(call, false));
  }

  private JsonNode status(RouteCall call) {
    Zone zone = ZoneRoutes.requested(account, call);
    Set<TaskType> running =
        tasks.running(zone, call.now()).map(Task::type).collect(Collectors.toSet());
    String status = zone.dnssecActivated() ? "enabled" : "disabled";
    if (running.contains(TaskType.DNSSEC_ENABLE)) {
      status = "enableInProgress";
    } else if (running.contains(TaskType.DNSSEC_DISABLE)) {
      status = "disableInProgress";
    }
    return Json.object().put("status", status);
  }

  private JsonNode change(RouteCall call, boolean activate) {
    Zone zone = ZoneRoutes.requested(account, call);
    if (!zone.dnssecSupported()) {
      throw ApiError.badRequest("DNSSEC is not supported on this zone");
    }
    // While the other change runs, the zone is neither enabled nor disabled.
    tasks.requireIdle(zone, call.now());
    if (zone.dnssecActivated() == activate) {
      throw ApiError.conflict("DNSSEC is already " + (activate ? "enabled" : "disabled"));
    }
    tasks.begin(
        zone,
        activate ? TaskType.DNSSEC_ENABLE : TaskType.DNSSEC_DISABLE,
        call.now(),
        at -> account.zones().update(zone.name(), each -> each.withDnssec(activate)));
    return Json.nullNode();
  }
}

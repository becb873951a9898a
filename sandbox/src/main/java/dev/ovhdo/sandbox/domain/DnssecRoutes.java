package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneTask;
import dev.ovhdo.sandbox.state.ZoneTaskFunction;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The routes that enable and disable DNSSEC; the sandbox's name server returns no signatures. */
public final class DnssecRoutes {
  private static final String DNSSEC = ZoneRoutes.PATH + "/dnssec";

  private final Account account;
  private final ZoneWork work;

  public DnssecRoutes(Account account, ZoneWork work) {
    this.account = account;
    this.work = work;
  }

  public void addTo(Router router) {
    router
        .get(DNSSEC, this::status)
        .post(DNSSEC, visit -> change(visit, true))
        .delete(DNSSEC, visit -> change(visit, false));
  }

  private JsonNode status(RouteCall visit) {
    Zone zone = ZoneRoutes.requested(account, visit);
    Optional<ZoneTaskFunction> underWay =
        work.of(zone.name()).stream()
            .filter(task -> !task.status(visit.now()).isOver())
            .map(ZoneTask::function)
            .findFirst();
    String status = zone.dnssecActivated() ? "enabled" : "disabled";
    if (underWay.equals(Optional.of(ZoneTaskFunction.DNSSEC_ENABLE))) {
      status = "enableInProgress";
    } else if (underWay.equals(Optional.of(ZoneTaskFunction.DNSSEC_DISABLE))) {
      status = "disableInProgress";
    }
    return Json.object().put("status", status);
  }

  private JsonNode change(RouteCall visit, boolean activate) {
    Zone zone = ZoneRoutes.requested(account, visit);
    if (!zone.dnssecSupported()) {
      throw ApiError.badRequest("DNSSEC is not supported on this zone");
    }
    if (zone.dnssecActivated() == activate) {
      throw ApiError.conflict("DNSSEC is already " + (activate ? "enabled" : "disabled"));
    }
    work.begin(
        zone,
        activate ? ZoneTaskFunction.DNSSEC_ENABLE : ZoneTaskFunction.DNSSEC_DISABLE,
        visit.now(),
        end -> account.zones().update(zone.name(), each -> each.withDnssec(activate)));
    return Json.nullNode();
  }
}

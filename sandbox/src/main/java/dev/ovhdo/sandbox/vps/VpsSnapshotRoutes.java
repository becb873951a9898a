package dev.ovhdo.sandbox.vps;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsSnapshot;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The routes of the snapshot of a VPS. A VPS has at most one snapshot. */
public final class VpsSnapshotRoutes {
  private static final String SNAPSHOT = VpsRoutes.PATH + "/snapshot";

  private final Account account;
  private final VpsSnapshots snapshots;

  public VpsSnapshotRoutes(Account account, VpsSnapshots snapshots) {
    this.account = account;
    this.snapshots = snapshots;
  }

  public void addTo(Router router) {
    router
        .post(VpsRoutes.PATH + "/createSnapshot", this::create)
        .get(SNAPSHOT, visit -> VpsJson.of(asked(visit)))
        .put(SNAPSHOT, this::edit)
        .delete(SNAPSHOT, this::delete)
        .post(SNAPSHOT + "/revert", this::revert);
  }

  private JsonNode create(RouteCall visit) {
    Vps vps = VpsRoutes.requested(account, visit);
    String description = Objects.requireNonNullElse(visit.bodyText("description"), "");
    return VpsJson.of(snapshots.create(vps, description, visit.now()), visit.now());
  }

  private JsonNode edit(RouteCall visit) {
    VpsSnapshot snapshot = asked(visit);
    if (visit.body().has("description")) {
      String description = Objects.requireNonNullElse(visit.bodyText("description"), "");
      account
          .vps()
          .update(
              visit.pathParameter("serviceName"),
              vps -> vps.withSnapshot(snapshot.withDescription(description)));
    }
    return Json.nullNode();
  }

  private JsonNode delete(RouteCall visit) {
    asked(visit);
    Vps vps = VpsRoutes.requested(account, visit);
    return VpsJson.of(snapshots.delete(vps, visit.now()), visit.now());
  }

  private JsonNode revert(RouteCall visit) {
    VpsSnapshot snapshot = asked(visit);
    Vps vps = VpsRoutes.requested(account, visit);
    return VpsJson.of(snapshots.revert(vps, snapshot, visit.now()), visit.now());
  }

  private VpsSnapshot asked(RouteCall visit) {
    VpsSnapshot snapshot = VpsRoutes.requested(account, visit).snapshot();
    if (snapshot == null) {
      throw ApiError.notFound("The requested object (snapshot) does not exist");
    }
    return snapshot;
  }
}

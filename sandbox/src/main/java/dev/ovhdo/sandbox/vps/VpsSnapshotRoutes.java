package dev.ovhdo.sandbox.vps;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsSnapshot;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The routes of the snapshot of a VPS. A VPS has at most one snapshot. */
public final class VpsSnapshotRoutes {
  private static final String SNAPSHOT = VpsRoutes.ONE + "/snapshot";

  private final Account account;
  private final VpsSnapshots snapshots;

  public VpsSnapshotRoutes(Account account, VpsSnapshots snapshots) {
    this.account = account;
    this.snapshots = snapshots;
  }

  public void addTo(Router router) {
    router
        .post(VpsRoutes.ONE + "/createSnapshot", this::create)
        .get(SNAPSHOT, visit -> VpsJson.of(asked(visit)))
        .put(SNAPSHOT, this::edit)
        .delete(SNAPSHOT, this::delete)
        .post(SNAPSHOT + "/revert", this::revert);
  }

  private JsonNode create(Visit visit) {
    Vps vps = VpsRoutes.asked(account, visit);
    String description = Objects.requireNonNullElse(visit.text("description"), "");
    return VpsJson.of(snapshots.create(vps, description, visit.now()), visit.now());
  }

  private JsonNode edit(Visit visit) {
    VpsSnapshot snapshot = asked(visit);
    if (visit.body().has("description")) {
      String description = Objects.requireNonNullElse(visit.text("description"), "");
      account
          .vps()
          .update(
              visit.parameter("serviceName"),
              vps -> vps.withSnapshot(snapshot.withDescription(description)));
    }
    return Json.nothing();
  }

  private JsonNode delete(Visit visit) {
    asked(visit);
    Vps vps = VpsRoutes.asked(account, visit);
    return VpsJson.of(snapshots.delete(vps, visit.now()), visit.now());
  }

  private JsonNode revert(Visit visit) {
    VpsSnapshot snapshot = asked(visit);
    Vps vps = VpsRoutes.asked(account, visit);
    return VpsJson.of(snapshots.revert(vps, snapshot, visit.now()), visit.now());
  }

  private VpsSnapshot asked(Visit visit) {
    VpsSnapshot snapshot = VpsRoutes.asked(account, visit).snapshot();
    if (snapshot == null) {
      throw Refusal.notFound("The requested object (snapshot) does not exist");
    }
    return snapshot;
  }
}

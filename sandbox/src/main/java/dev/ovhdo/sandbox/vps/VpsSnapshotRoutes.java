package dev.ovhdo.sandbox.vps;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.json.ResourceIds;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Machine;
import dev.ovhdo.sandbox.state.NetbootMode;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskType;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** The routes of the snapshot of a VPS, and their tasks. A VPS has at most one snapshot. */
final class VpsSnapshotRoutes {
  private static final String SNAPSHOT = VpsRoutes.PATH + "/snapshot";
  private static final Duration DURATION = Duration.ofSeconds(2);

  private final Account account;
  private final VpsOperations operations;

  VpsSnapshotRoutes(Account account, VpsOperations operations) {
    this.account = account;
    this.operations = operations;
  }

  void addTo(Router router) {
    router
        .post(VpsRoutes.PATH + "/createSnapshot", this::create)
        .get(SNAPSHOT, call -> VpsJson.of(requested(call)))
        .put(SNAPSHOT, this::edit)
        .delete(SNAPSHOT, this::delete)
        .post(SNAPSHOT + "/revert", this::revert);
  }

  private Vps.Snapshot requested(RouteCall call) {
    Vps.Snapshot snapshot = VpsRoutes.requested(account, call).snapshot();
    if (snapshot == null) {
      throw ApiError.noSuchPart("snapshot");
    }
    return snapshot;
  }

  /** OVHcloud's guides say that a second snapshot is refused; the text is inferred. */
  private JsonNode create(RouteCall call) {
    Vps vps = VpsRoutes.requested(account, call);
    operations.requireIdle(vps, call.now());
    if (vps.snapshot() != null) {
      throw ApiError.conflict("A snapshot already exists on the VPS " + vps.name());
    }
    Vps.Snapshot snapshot =
        new Vps.Snapshot(
            ResourceIds.uuid(vps.name() + call.now()),
            Dates.at(call.now()),
            call.bodyTextOr("description", ""),
            vps.location().zone().replaceFirst("^.*-", "").toUpperCase(Locale.ROOT),
            vps.system());
    Task task =
        begin(
            vps,
            TaskType.CREATE_SNAPSHOT,
            VpsState.BACKUPING,
            call.now(),
            each -> {
              operations.machine(vps).saveSnapshot(snapshot.id());
              return each.withSnapshot(snapshot);
            });
    return VpsJson.of(task, call.now());
  }

  private JsonNode edit(RouteCall call) {
    Vps.Snapshot snapshot = requested(call);
    if (call.body().has("description")) {
      String description = call.bodyTextOr("description", "");
      operations.change(
          VpsRoutes.requested(account, call),
          vps -> vps.withSnapshot(snapshot.withDescription(description)));
    }
    return Json.nullNode();
  }

  private JsonNode delete(RouteCall call) {
    requested(call);
    Vps vps = VpsRoutes.requested(account, call);
    Task task =
        begin(
            vps,
            TaskType.DELETE_SNAPSHOT,
            vps.state(),
            call.now(),
            each -> each.withSnapshot(null));
    return VpsJson.of(task, call.now());
  }

  /**
   * Begins a task that changes the VPS if it ends as done. At the end the VPS has the state that it
   * had before the task.
   */
  private Task begin(
      Vps vps, TaskType type, VpsState meanwhile, Instant now, UnaryOperator<Vps> done) {
    return operations.begin(
        vps,
        type,
        DURATION,
        meanwhile,
        now,
        (end, at) ->
            operations.change(
                vps,
                each -> (end == TaskStatus.DONE ? done.apply(each) : each).withState(vps.state())));
  }

  /**
   * Reverts the machine to the system and the host keys of the snapshot, and boots the disk, also
   * if the VPS was in rescue before.
   */
  private JsonNode revert(RouteCall call) {
    Vps.Snapshot snapshot = requested(call);
    Vps vps = VpsRoutes.requested(account, call);
    Machine machine = operations.machine(vps);
    boolean wasUp = vps.state() != VpsState.STOPPED;
    Task task =
        operations.begin(
            vps,
            TaskType.REVERT_SNAPSHOT,
            DURATION,
            VpsState.MAINTENANCE,
            call.now(),
            (end, at) -> {
              if (end == TaskStatus.DONE) {
                revert(vps, snapshot);
              } else {
                operations.change(vps, each -> each.withState(vps.state()));
              }
              if (wasUp) {
                machine.powerOn();
              }
            });
    machine.powerOff();
    return VpsJson.of(task, call.now());
  }

  private void revert(Vps vps, Vps.Snapshot snapshot) {
    operations.machine(vps).revertToSnapshot(snapshot.id(), snapshot.system());
    VpsState state = vps.state() == VpsState.RESCUED ? VpsState.RUNNING : vps.state();
    operations.change(
        vps,
        each ->
            each.withSystem(snapshot.system()).withNetbootMode(NetbootMode.LOCAL).withState(state));
  }
}

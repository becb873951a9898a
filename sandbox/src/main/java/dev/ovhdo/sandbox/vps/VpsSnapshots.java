package dev.ovhdo.sandbox.vps;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Machine;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.state.NetbootMode;
import dev.ovhdo.sandbox.state.TaskState;
import dev.ovhdo.sandbox.state.TaskType;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsSnapshot;
import dev.ovhdo.sandbox.state.VpsState;
import dev.ovhdo.sandbox.state.VpsTask;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Creates and deletes the snapshots of VPSes, and reverts VPSes to them. */
public final class VpsSnapshots {
  private static final Duration USUAL = Duration.ofSeconds(2);

  private final Account account;
  private final Machines machines;
  private final VpsWork work;

  public VpsSnapshots(Account account, Machines machines, TaskScheduler work) {
    this.account = account;
    this.machines = machines;
    this.work = new VpsWork(account, work);
  }

  /** OVHcloud's guides say that a second snapshot is refused; the text is inferred. */
  VpsTask create(Vps vps, String description, Instant now) {
    work.refuseIfBusy(vps, now);
    if (vps.snapshot() != null) {
      throw ApiError.conflict("A snapshot already exists on the VPS " + vps.name());
    }
    String id =
        UUID.nameUUIDFromBytes((vps.name() + now).getBytes(StandardCharsets.UTF_8)).toString();
    String region = vps.location().zone().replaceFirst("^.*-", "").toUpperCase(Locale.ROOT);
    VpsSnapshot snapshot = new VpsSnapshot(id, Dates.at(now), description, region, vps.system());
    return begin(
        vps,
        TaskType.CREATE_SNAPSHOT,
        VpsState.BACKUPING,
        now,
        each -> {
          machines.machine(vps.name()).saveSnapshot(id);
          return each.withSnapshot(snapshot);
        });
  }

  VpsTask delete(Vps vps, Instant now) {
    return begin(vps, TaskType.DELETE_SNAPSHOT, vps.state(), now, each -> each.withSnapshot(null));
  }

  /**
   * Reverts the machine to the system and the host keys of the snapshot, and boots the disk, also
   * if the VPS was in rescue before.
   */
  VpsTask revert(Vps vps, VpsSnapshot snapshot, Instant now) {
    Machine machine = machines.machine(vps.name());
    boolean wasUp = vps.state() != VpsState.STOPPED;
    VpsTask task =
        work.begin(
            vps,
            TaskType.REVERT_SNAPSHOT,
            USUAL,
            VpsState.MAINTENANCE,
            now,
            end -> {
              if (end == TaskState.DONE) {
                bringBack(vps, snapshot, machine);
              } else {
                change(vps, each -> each.withState(vps.state()));
              }
              if (wasUp) {
                machine.powerOn();
              }
            });
    machine.powerOff();
    return task;
  }

  private void bringBack(Vps vps, VpsSnapshot snapshot, Machine machine) {
    machine.revertToSnapshot(snapshot.id(), snapshot.system());
    VpsState state = vps.state() == VpsState.RESCUED ? VpsState.RUNNING : vps.state();
    change(
        vps,
        each ->
            each.withSystem(snapshot.system())
                .withSettings(each.settings().withNetbootMode(NetbootMode.LOCAL))
                .withState(state));
  }

  /** Begins a task that changes the VPS if it ends as done, and keeps the state of the VPS. */
  private VpsTask begin(
      Vps vps, TaskType type, VpsState meanwhile, Instant now, UnaryOperator<Vps> done) {
    return work.begin(
        vps,
        type,
        USUAL,
        meanwhile,
        now,
        end ->
            change(
                vps,
                each -> (end == TaskState.DONE ? done.apply(each) : each).withState(vps.state())));
  }

  private void change(Vps vps, UnaryOperator<Vps> change) {
    account.vps().update(vps.name(), change);
  }
}

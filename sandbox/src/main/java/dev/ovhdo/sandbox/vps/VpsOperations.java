package dev.ovhdo.sandbox.vps;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.Machine;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.state.NetbootMode;
import dev.ovhdo.sandbox.state.TaskState;
import dev.ovhdo.sandbox.state.TaskType;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsSettings;
import dev.ovhdo.sandbox.state.VpsState;
import dev.ovhdo.sandbox.state.VpsTask;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Starts, stops, reboots and reinstalls VPSes, and the machines behind them. */
public final class VpsOperations {
  private static final Duration REBUILD = Duration.ofSeconds(3);
  private static final Duration SHORT = Duration.ofSeconds(1);

  private final Account account;
  private final Machines machines;
  private final VpsWork work;

  public VpsOperations(Account account, Machines machines, TaskScheduler work) {
    this.account = account;
    this.machines = machines;
    this.work = new VpsWork(account, work);
  }

  VpsTask rebuild(Vps vps, InstalledSystem system, Instant now) {
    VpsTask task =
        work.begin(
            vps,
            TaskType.REINSTALL,
            REBUILD,
            VpsState.INSTALLING,
            now,
            end -> {
              switch (end) {
                case DONE -> {
                  machines.machine(vps.name()).reinstall(system);
                  // Inferred: the new system is booted, also if the VPS was in rescue before.
                  change(vps, each -> each.withSystem(system).withSettings(local(each)));
                  machines.machine(vps.name()).powerOn();
                  change(vps, each -> each.withState(VpsState.RUNNING));
                }
                case CANCELLED -> restore(vps);
                default -> change(vps, each -> each.withState(VpsState.STOPPED));
              }
            });
    machines.machine(vps.name()).powerOff();
    return task;
  }

  VpsTask reboot(Vps vps, Instant now) {
    refuse(vps, now, VpsState.STOPPED, "is not running");
    VpsTask task = begin(vps, TaskType.REBOOT, VpsState.REBOOTING, now, done -> bringUp(vps));
    machines.machine(vps.name()).powerOff();
    return task;
  }

  VpsTask start(Vps vps, Instant now) {
    refuse(vps, now, VpsState.RUNNING, "is already running");
    refuse(vps, now, VpsState.RESCUED, "is already running");
    return begin(vps, TaskType.START, VpsState.REBOOTING, now, done -> bringUp(vps));
  }

  VpsTask stop(Vps vps, Instant now) {
    refuse(vps, now, VpsState.STOPPED, "is already stopped");
    return begin(
        vps,
        TaskType.STOP,
        VpsState.STOPPING,
        now,
        done -> {
          machines.machine(vps.name()).powerOff();
          change(vps, each -> each.withState(VpsState.STOPPED));
        });
  }

  /**
   * Refuses a task without effect. This and the text are inferred from OVHcloud's other errors: the
   * schemas document none for these routes. A running task is refused first.
   */
  private void refuse(Vps vps, Instant now, VpsState state, String why) {
    work.refuseIfBusy(vps, now);
    if (vps.state() == state) {
      throw ApiError.conflict("The VPS " + vps.name() + " " + why);
    }
  }

  /** OVHcloud sends the new password by mail; the sandbox has no password. */
  VpsTask setPassword(Vps vps, Instant now) {
    return begin(vps, TaskType.SET_PASSWORD, vps.state(), now, done -> {});
  }

  /** The change of the boot source reboots the VPS. */
  void netboot(Vps vps, NetbootMode mode, Instant now) {
    begin(
        vps,
        TaskType.SET_NETBOOT,
        VpsState.REBOOTING,
        now,
        done -> {
          change(vps, each -> each.withSettings(each.settings().withNetbootMode(mode)));
          if (mode == NetbootMode.LOCAL) {
            machines.machine(vps.name()).bootDisk();
          }
          bringUp(vps);
        });
    machines.machine(vps.name()).powerOff();
  }

  /** Begins a task that has no effect unless it ends as done. */
  private VpsTask begin(
      Vps vps, TaskType type, VpsState meanwhile, Instant now, Consumer<TaskState> done) {
    return work.begin(
        vps,
        type,
        SHORT,
        meanwhile,
        now,
        end -> {
          if (end == TaskState.DONE) {
            done.accept(end);
          } else {
            restore(vps);
          }
        });
  }

  /** Boots the VPS from its boot source. */
  private void bringUp(Vps vps) {
    Machine machine = machines.machine(vps.name());
    boolean rescue =
        account.vps().find(vps.name()).orElse(vps).settings().netbootMode() == NetbootMode.RESCUE;
    if (rescue) {
      machine.bootRescue(InstalledSystem.rescue(account));
    }
    machine.powerOn();
    change(vps, each -> each.withState(rescue ? VpsState.RESCUED : VpsState.RUNNING));
  }

  private static VpsSettings local(Vps vps) {
    return vps.settings().withNetbootMode(NetbootMode.LOCAL);
  }

  /** Restores the state that the VPS had before the task. */
  private void restore(Vps vps) {
    if (vps.state() != VpsState.STOPPED) {
      machines.machine(vps.name()).powerOn();
    }
    change(vps, each -> each.withState(vps.state()));
  }

  private void change(Vps vps, UnaryOperator<Vps> change) {
    account.vps().update(vps.name(), change);
  }
}

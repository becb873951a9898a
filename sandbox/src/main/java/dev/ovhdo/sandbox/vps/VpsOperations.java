package dev.ovhdo.sandbox.vps;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.Machine;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.state.NetbootMode;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskType;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsState;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Starts, stops, reboots and reinstalls VPSes and their machines. Each VPS has at most one running
 * task.
 */
final class VpsOperations {
  private static final Duration REBUILD = Duration.ofSeconds(3);
  private static final Duration SHORT = Duration.ofSeconds(1);

  private final Account account;
  private final Machines machines;
  private final TaskScheduler scheduler;

  VpsOperations(Account account, Machines machines, TaskScheduler scheduler) {
    this.account = account;
    this.machines = machines;
    this.scheduler = scheduler;
  }

  Task rebuild(Vps vps, InstalledSystem system, Instant now) {
    Machine machine = machine(vps);
    Task task =
        begin(
            vps,
            TaskType.REINSTALL,
            REBUILD,
            VpsState.INSTALLING,
            now,
            (end, at) -> {
              switch (end) {
                case DONE -> {
                  machine.reinstall(system);
                  // Inferred: the new system is booted, also if the VPS was in rescue before.
                  change(vps, each -> each.withSystem(system).withNetbootMode(NetbootMode.LOCAL));
                  machine.powerOn();
                  change(vps, each -> each.withState(VpsState.RUNNING));
                }
                case CANCELLED -> restore(vps);
                default -> change(vps, each -> each.withState(VpsState.STOPPED));
              }
            });
    machine.powerOff();
    return task;
  }

  Task reboot(Vps vps, Instant now) {
    requireNot(VpsState.STOPPED, vps, now, "is not running");
    return beginBoot(vps, TaskType.REBOOT, now, each -> each, () -> {});
  }

  Task start(Vps vps, Instant now) {
    requireNot(VpsState.RUNNING, vps, now, "is already running");
    requireNot(VpsState.RESCUED, vps, now, "is already running");
    return begin(
        vps,
        TaskType.START,
        VpsState.REBOOTING,
        now,
        () -> {
          boot(vps);
          change(vps, VpsOperations::withBootedState);
        });
  }

  Task stop(Vps vps, Instant now) {
    requireNot(VpsState.STOPPED, vps, now, "is already stopped");
    return begin(
        vps,
        TaskType.STOP,
        VpsState.STOPPING,
        now,
        () -> {
          machine(vps).powerOff();
          change(vps, each -> each.withState(VpsState.STOPPED));
        });
  }

  /**
   * Refuses a task without effect. This and the text are inferred from OVHcloud's other errors: the
   * schemas document none for these routes. A running task is refused first.
   */
  private void requireNot(VpsState state, Vps vps, Instant now, String problem) {
    requireIdle(vps, now);
    if (vps.state() == state) {
      throw ApiError.conflict("The VPS " + vps.name() + " " + problem);
    }
  }

  /** OVHcloud sends the new password by mail; the sandbox has no password. */
  Task setPassword(Vps vps, Instant now) {
    return begin(vps, TaskType.SET_PASSWORD, vps.state(), now, () -> {});
  }

  /** The change of the boot source reboots the VPS. */
  void netboot(Vps vps, NetbootMode mode, Instant now) {
    beginBoot(
        vps,
        TaskType.SET_NETBOOT,
        now,
        each -> each.withNetbootMode(mode),
        mode == NetbootMode.LOCAL ? machine(vps)::bootDisk : () -> {});
  }

  /**
   * Begins a task that reboots the VPS. The machine is down until the task's end. A machine with
   * the quirk stays up longer: the VPS has its new state before the machine goes down.
   *
   * @param settings changes the VPS at the end of the task
   * @param prepare prepares the machine before it boots
   */
  private Task beginBoot(
      Vps vps, TaskType type, Instant now, UnaryOperator<Vps> settings, Runnable prepare) {
    Runnable boot =
        () -> {
          prepare.run();
          boot(vps);
        };
    boolean staysUp = !vps.quirks().staysUp().isZero();
    Task task =
        begin(
            vps,
            type,
            SHORT,
            VpsState.REBOOTING,
            now,
            (end, at) -> {
              if (end != TaskStatus.DONE) {
                restore(vps);
                return;
              }
              change(vps, settings);
              change(vps, VpsOperations::withBootedState);
              if (staysUp) {
                bootLater(vps, at, boot);
              } else {
                boot.run();
              }
            });
    if (!staysUp) {
      machine(vps).powerOff();
    }
    return task;
  }

  /** Boots a machine that is still up when the task ends. */
  private void bootLater(Vps vps, Instant taskEnd, Runnable boot) {
    Duration up = vps.quirks().staysUp();
    scheduler.afterLatestTask(vps.path(), taskEnd, up, machine(vps)::powerOff);
    scheduler.afterLatestTask(vps.path(), taskEnd, up.plus(vps.quirks().staysDown()), boot);
  }

  /** Boots the machine of a VPS from its boot source. */
  private void boot(Vps vps) {
    Vps current = account.vps().find(vps.name()).orElse(vps);
    Machine machine = machine(vps);
    if (current.settings().netbootMode() == NetbootMode.RESCUE) {
      machine.bootRescue(InstalledSystem.vpsRescue());
    }
    machine.powerOn();
  }

  private static Vps withBootedState(Vps vps) {
    boolean isRescue = vps.settings().netbootMode() == NetbootMode.RESCUE;
    return vps.withState(isRescue ? VpsState.RESCUED : VpsState.RUNNING);
  }

  /** Begins a short task that has no effect unless it ends as done. */
  private Task begin(Vps vps, TaskType type, VpsState meanwhile, Instant now, Runnable effect) {
    return begin(
        vps,
        type,
        SHORT,
        meanwhile,
        now,
        (end, at) -> {
          if (end == TaskStatus.DONE) {
            effect.run();
          } else {
            restore(vps);
          }
        });
  }

  /**
   * Begins a task.
   *
   * @param meanwhile the state of the VPS until the end of the task
   * @param effect the change at the end of the task
   * @throws ApiError 400 if another task is running
   */
  Task begin(
      Vps vps,
      TaskType type,
      Duration usual,
      VpsState meanwhile,
      Instant now,
      TaskScheduler.Effect effect) {
    requireIdle(vps, now);
    Task task = scheduler.start(vps.path(), type, usual, vps.quirks().taskEnd(), now, effect);
    change(vps, each -> each.withState(meanwhile));
    return task;
  }

  /**
   * Refuses a second task, with the status and the text that clients of OVHcloud measured in 2026.
   *
   * @throws ApiError 400 if a task is running
   */
  void requireIdle(Vps vps, Instant now) {
    if (scheduler.running(vps.path(), now).isPresent()) {
      throw ApiError.badRequest("Action not available while there are running tasks on the VPS");
    }
  }

  /** Restores the state that the VPS had before the task. */
  private void restore(Vps vps) {
    if (vps.state() != VpsState.STOPPED) {
      machine(vps).powerOn();
    }
    change(vps, each -> each.withState(vps.state()));
  }

  Machine machine(Vps vps) {
    return machines.machine(vps.name());
  }

  void change(Vps vps, UnaryOperator<Vps> change) {
    account.vps().update(vps.name(), change);
  }
}

package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Boot;
import dev.ovhdo.sandbox.state.BootType;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.Machine;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.state.PowerState;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskType;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reboots and installs servers and their machines. Each server has at most one running task. */
final class ServerOperations {
  private static final Duration REBOOT = Duration.ofSeconds(2);
  private static final Duration INSTALLATION = Duration.ofSeconds(6);

  private final Account account;
  private final Machines machines;
  private final TaskScheduler scheduler;

  ServerOperations(Account account, Machines machines, TaskScheduler scheduler) {
    this.account = account;
    this.machines = machines;
    this.scheduler = scheduler;
  }

  /** Boots the option that is set now, independent of later changes. */
  Task reboot(Server server, Instant now) {
    if (running(server, now).isPresent()) {
      throw locked("Another action is already in progress on " + server.name());
    }
    Boot next = server.nextBoot();
    Machine machine = machines.machine(server.name());
    boolean isLate = !server.quirks().staysUp().isZero();
    Task task =
        scheduler.start(
            server.path(),
            TaskType.HARD_REBOOT,
            REBOOT,
            server.taskEnd(),
            now,
            (end, at) -> {
              if (end == TaskStatus.DONE && isLate) {
                bootLater(server, next, at);
              } else if (end == TaskStatus.DONE) {
                boot(server, next);
              } else if (server.power() == PowerState.ON) {
                machine.powerOn();
              }
            });
    if (!isLate) {
      machine.powerOff();
    }
    return task;
  }

  /** Boots a server whose old system is still up when the task ends. */
  private void bootLater(Server server, Boot next, Instant taskEnd) {
    Machine machine = machines.machine(server.name());
    Duration up = server.quirks().staysUp();
    Duration down = server.quirks().staysDown();
    scheduler.afterLatestTask(server.path(), taskEnd, up, machine::powerOff);
    scheduler.afterLatestTask(server.path(), taskEnd, up.plus(down), () -> boot(server, next));
  }

  private void boot(Server server, Boot boot) {
    Machine machine = machines.machine(server.name());
    if (boot.isRescueSystem()) {
      machine.bootRescue(InstalledSystem.rescue(boot, server.settings().rescueSshKey()));
      machine.powerOn();
    } else if (boot.type() == BootType.HARDDISK) {
      machine.bootDisk();
      machine.powerOn();
    } else {
      // A server in the iPXE shell or without power has no SSH server.
      machine.powerOff();
    }
    account.servers().update(server.name(), each -> each.withRunning(boot));
  }

  /**
   * Begins an installation; the server is unreachable until its end.
   *
   * @param taskEnd the status in which the installation will end
   */
  Task install(Server server, InstalledSystem system, TaskStatus taskEnd, Instant now) {
    Optional<Task> running = running(server, now);
    if (running.isPresent()) {
      throw refusedInstallation(server, running.get(), now);
    }
    Machine machine = machines.machine(server.name());
    Task task =
        scheduler.start(
            server.path(),
            TaskType.REINSTALL_SERVER,
            INSTALLATION,
            taskEnd,
            now,
            (end, at) -> {
              if (end == TaskStatus.DONE) {
                machine.reinstall(system);
                machine.powerOn();
                account.servers().update(server.name(), each -> installed(each, system));
              } else if (end == TaskStatus.CANCELLED && server.power() == PowerState.ON) {
                machine.powerOn();
              }
            });
    machine.powerOff();
    return task;
  }

  /** After an installation the server boots from its disk. */
  private static Server installed(Server server, InstalledSystem system) {
    return server
        .withSystem(system)
        .withSettings(server.settings().withBootId(Boot.DISK.id()))
        .withRunning(Boot.DISK);
  }

  private Optional<Task> running(Server server, Instant now) {
    return scheduler.running(server.path(), now);
  }

  /** OVHcloud documents two errors: one for a second installation, one for any other task. */
  private static ApiError refusedInstallation(Server server, Task running, Instant now) {
    return running.type() == TaskType.REINSTALL_SERVER
        ? ApiError.ofStatus(
            400,
            "Client::BadRequest::TaskAlreadyExists",
            "Task %s of type %s with status %s is already running on server %s"
                .formatted(
                    running.id(), running.type().text(), running.status(now).text(), server.name()))
        : locked(
            "Server resource "
                + server.name()
                + " is already locked by another process, blocking any new OS reinstallation");
  }

  /** The error class that OVHcloud documents for a server with another running action. */
  private static ApiError locked(String message) {
    return ApiError.ofStatus(409, "Client::Conflict::DisturbAlreadyExists", message);
  }
}

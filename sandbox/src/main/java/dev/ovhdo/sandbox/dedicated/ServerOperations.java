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
import dev.ovhdo.sandbox.state.ServerFunction;
import dev.ovhdo.sandbox.state.ServerTask;
import dev.ovhdo.sandbox.state.ServerTaskState;
import dev.ovhdo.sandbox.state.TaskTimeline;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Reboots servers and their machines. Each server has at most one running task. */
public final class ServerOperations {
  private static final Duration REBOOT = Duration.ofSeconds(2);

  private final Account account;
  private final Machines machines;
  private final TaskScheduler work;

  public ServerOperations(Account account, Machines machines, TaskScheduler work) {
    this.account = account;
    this.machines = machines;
    this.work = work;
  }

  /** Boots the option that is set now, independent of later changes. */
  ServerTask reboot(Server server, Instant now) {
    Boot next = server.nextBoot();
    ServerTask task =
        begin(
            server,
            ServerFunction.HARD_REBOOT,
            REBOOT,
            now,
            end -> {
              if (end == ServerTaskState.DONE) {
                boot(server, next);
              } else if (server.power() == PowerState.ON) {
                machines.machine(server.name()).powerOn();
              }
            });
    machines.machine(server.name()).powerOff();
    return task;
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
   * Begins a task.
   *
   * @param ending what becomes of the server, by the way in which the task ended
   * @throws ApiError 409 if another task is not over
   */
  ServerTask begin(
      Server server,
      ServerFunction function,
      Duration usual,
      Instant now,
      Consumer<ServerTaskState> ending) {
    synchronized (account) {
      refuseIfBusy(server, now);
      TaskTimeline<ServerTaskState> course =
          new TaskTimeline<>(
              now,
              work.duration(usual),
              ServerTaskState.TODO,
              ServerTaskState.DOING,
              server.taskEnd());
      ServerTask task = new ServerTask(account.newId(), server.name(), function, course);
      account.serverTasks().put(task);
      work.onEnd(at -> state(task.id(), at), ending);
      return task;
    }
  }

  /** A task that is no longer there counts as cancelled. */
  private ServerTaskState state(long id, Instant now) {
    return account
        .serverTasks()
        .find(id)
        .map(task -> task.status(now))
        .orElse(ServerTaskState.CANCELLED);
  }

  private void refuseIfBusy(Server server, Instant now) {
    boolean busy =
        account.tasksOfServer(server.name()).stream().anyMatch(task -> !task.status(now).isOver());
    if (busy) {
      // The class is OVHcloud's documented one for a server that another action holds.
      throw ApiError.ofStatus(
          409,
          "Client::Conflict::DisturbAlreadyExists",
          "Another action is already in progress on " + server.name());
    }
  }
}

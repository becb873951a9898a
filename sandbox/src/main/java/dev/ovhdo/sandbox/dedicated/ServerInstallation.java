package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Boot;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.Machine;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.state.PowerState;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.ServerFunction;
import dev.ovhdo.sandbox.state.ServerTask;
import dev.ovhdo.sandbox.state.ServerTaskState;
import java.time.Duration;
import java.time.Instant;

/** Installs servers and their machines. */
public final class ServerInstallation {
  private static final Duration INSTALLATION = Duration.ofSeconds(6);

  private final Account account;
  private final Machines machines;
  private final ServerOperations power;

  public ServerInstallation(Account account, Machines machines, ServerOperations power) {
    this.account = account;
    this.machines = machines;
    this.power = power;
  }

  /** Begins an installation; the server is unreachable until its end. */
  ServerTask begin(Server server, InstalledSystem system, Instant now) {
    refuseIfBusy(server, now);
    Machine machine = machines.machine(server.name());
    ServerTask task =
        power.begin(
            server,
            ServerFunction.REINSTALL,
            INSTALLATION,
            now,
            end -> {
              if (end == ServerTaskState.DONE) {
                machine.reinstall(system);
                machine.powerOn();
                account.servers().update(server.name(), each -> installed(each, system));
              } else if (end == ServerTaskState.CANCELLED && server.power() == PowerState.ON) {
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

  /** OVHcloud documents two errors: one for a second installation, one for any other task. */
  private void refuseIfBusy(Server server, Instant now) {
    for (ServerTask task : account.tasksOfServer(server.name())) {
      if (!task.status(now).isOver()) {
        throw task.function() == ServerFunction.REINSTALL
            ? ApiError.ofStatus(
                400,
                "Client::BadRequest::TaskAlreadyExists",
                "Task %s of type %s with status %s is already running on server %s"
                    .formatted(
                        task.id(), task.function().text(), task.status(now).text(), server.name()))
            : ApiError.ofStatus(
                409,
                "Client::Conflict::DisturbAlreadyExists",
                "Server resource "
                    + server.name()
                    + " is already locked by another process, blocking any new OS reinstallation");
      }
    }
  }
}

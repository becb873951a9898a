package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.ServerService;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.HostKeyRenewal.OldKeys;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeFlow.Outcome;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineChanges;
import dev.ovhdo.cli.machine.SshLogin;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code server unrescue}: boots a server from its own system again, and removes the key of the
 * rescue system.
 */
@Command(
    footer = {
      "",
      "The server boots what it booted before 'ovh-do server rescue'; its disk if the",
      "rescue was started on another computer, or the server was switched off before.",
      "",
      "Example:",
      "  ovh-do server unrescue storage",
    })
@Calls({ServerCalls.STATUS, ServerCalls.BOOTS, ServerCalls.SET_BOOT, ServerCalls.REBOOT})
public final class ServerUnrescue implements CliCommand {
  @Parameters(arity = "1..*", paramLabel = "SERVER", description = "Service names or display names")
  List<String> names = List.of();

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Mixin SshOptions ssh = SshOptions.ofServer();

  @Override
  public void run(CommandContext context) {
    new MachineChanges(context, options).run(names, name -> flow(context, name));
  }

  private MachineChangeFlow flow(CommandContext context, String server) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options, ssh);
    RescueStateFile states = new RescueStateFile(context);
    ServerService servers = context.ovh().servers();
    String name = servers.get(server).name();
    RescueStateFile.Entry saved = states.find(name).orElse(null);
    BootPlan plan = RescueStateFile.planPrevious(servers.boots(), name, saved);
    ServerStatus status = plan.status();
    ServerText.noteUnread(context, status);
    if (saved == null && plan.isSet() && status.task() == null) {
      return flow.plan(ServerText.label(status.server()), text(plan))
          .nothingToDo(nothingToDo(plan));
    }
    long earlierReboot = saved == null || !saved.leaving() ? 0 : saved.task();
    return RescueFlow.prepare(
            context, flow, plan, text(plan), earlierReboot, "has already left rescue")
        .afterStart(
            task -> {
              if (saved != null) {
                states.save(saved.withLeavingTask(task.id()));
              }
            })
        // The keys of the disk may be in known_hosts.
        .renewHostKeys(
            status.address().stream().toList(),
            OldKeys.SERVER,
            () -> status.server().optional(DedicatedServer::os).flatMap(SshLogin::userOfImage))
        .done("has booted " + plan.boot())
        .afterwards(
            outcome -> {
              if (outcome == Outcome.FINISHED) {
                states.remove(name);
              }
            });
  }

  private static String nothingToDo(BootPlan plan) {
    return ServerText.label(plan.status().server())
        + " is already set to boot "
        + plan.boot()
        + "; nothing was changed. If the rescue system is still running, 'ovh-do server reboot "
        + plan.status().name()
        + "' ends it";
  }

  private static Plan text(BootPlan plan) {
    boolean hasKey = plan.status().server().optional(DedicatedServer::rescueSshKey).isPresent();
    return ServerText.plan(plan.status(), "reboot %s out of rescue")
        .withFact("then", ServerText.bootText(plan))
        .withFact("key", hasKey ? "the key of the rescue system is removed" : "no key to remove");
  }
}

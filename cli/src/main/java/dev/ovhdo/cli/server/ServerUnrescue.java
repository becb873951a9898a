package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerBoot.Kind;
import dev.ovhdo.api.server.ServerBootService;
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
import dev.ovhdo.cli.machine.SshLogin;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import org.jspecify.annotations.Nullable;
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
    })
@Calls({ServerCalls.STATUS, ServerCalls.BOOTS, ServerCalls.SET_BOOT, ServerCalls.REBOOT})
public final class ServerUnrescue implements CliCommand {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Mixin SshOptions ssh = SshOptions.ofServer();

  @Override
  public void run(CommandContext context) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options, ssh);
    RescueStateFile states = new RescueStateFile(context);
    ServerService servers = context.ovh().servers();
    String name = servers.get(server).name();
    RescueStateFile.Entry saved = states.find(name).orElse(null);
    BootPlan plan = plan(servers.boots(), name, saved);
    ServerStatus status = plan.status();
    ServerText.noteUnread(context, status);
    if (saved == null && plan.isSet() && status.task() == null) {
      context.terminal().note(nothingToDo(plan));
      return;
    }
    long earlierReboot = saved == null || !saved.leaving() ? 0 : saved.task();
    Outcome outcome =
        RescueFlow.prepare(
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
            .run();
    if (outcome == Outcome.FINISHED) {
      states.remove(name);
    }
  }

  /**
   * Plans the saved boot, or the disk if the saved boot no longer exists, is a rescue system or
   * switches the server off.
   */
  private static BootPlan plan(
      ServerBootService boots, String name, RescueStateFile.@Nullable Entry saved) {
    if (saved != null && boots.list(name).stream().anyMatch(boot -> isUsable(boot, saved))) {
      return boots.plan(name, saved.previousBoot());
    }
    return boots.planDisk(name);
  }

  private static boolean isUsable(ServerBoot boot, RescueStateFile.Entry saved) {
    return boot.id() == saved.previousBoot()
        && boot.kind() != Kind.RESCUE
        && boot.kind() != Kind.POWER_OFF;
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

package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerBoot.Kind;
import dev.ovhdo.api.server.ServerBootService;
import dev.ovhdo.api.server.ServerService;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.LoginUser;
import dev.ovhdo.cli.ssh.HostKeyScanner;
import java.util.Optional;
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

  @Mixin RebootOptions options = new RebootOptions();

  @Override
  public void run(CommandContext context) {
    Confirmation changing = options.changing(context);
    HostKeyScanner.warmUp();
    RescueStateFile memory = new RescueStateFile(context);
    ServerService servers = context.ovh().servers();
    String service = servers.get(server).name();
    RescueStateFile.Entry known = memory.find(service).orElse(null);
    BootPlan plan = plan(servers.boots(), service, known);
    if (known == null && plan.isSet() && plan.status().task() == null) {
      context.terminal().note(nothingToDo(plan));
      return;
    }
    Rebooting rebooting = new Rebooting(context, options, changing, plan);
    if (known != null && known.leaving() && rebooting.hasRebooted(known.task())) {
      context.terminal().note(rebooting.name() + " has already left rescue; nothing was changed");
    } else {
      Optional<Task> task =
          rebooting.begin(text(plan), () -> rebooting.hostKeys().rememberShownKeys());
      if (task.isEmpty()) {
        return;
      }
      if (known != null) {
        memory.save(known.withLeavingTask(task.get().id()));
      }
      if (!rebooting.follow(task.get())) {
        return;
      }
    }
    if (!changing.isDryRun()) {
      String user = LoginUser.ofImage(plan.status().server().os()).orElse("");
      Optional<String> login = rebooting.login(user, rebooting.name() + " has left rescue");
      memory.remove(service);
      rebooting.close("has booted " + plan.boot(), login);
    }
  }

  /**
   * Plans the saved boot, or the disk if the saved boot no longer exists, is a rescue system or
   * switches the server off.
   */
  private static BootPlan plan(
      ServerBootService boots, String service, RescueStateFile.@Nullable Entry known) {
    if (known != null && boots.list(service).stream().anyMatch(boot -> isUsable(boot, known))) {
      return boots.plan(service, known.previousBoot());
    }
    return boots.planDisk(service);
  }

  private static boolean isUsable(ServerBoot boot, RescueStateFile.Entry known) {
    return boot.id() == known.previousBoot()
        && boot.kind() != Kind.RESCUE
        && boot.kind() != Kind.POWER_OFF;
  }

  private static String nothingToDo(BootPlan plan) {
    return ServerText.name(plan.status().server())
        + " is already set to boot "
        + plan.boot()
        + "; nothing was changed. If the rescue system is still running, 'ovh-do server reboot "
        + plan.status().name()
        + "' ends it";
  }

  private static Plan text(BootPlan plan) {
    boolean hasKey = plan.status().server().rescueSshKey() != null;
    return ServerText.plan(plan.status(), "reboot %s out of rescue")
        .withFact("then", plan.boot() + (plan.isSet() ? ", already set" : ""))
        .withFact("key", hasKey ? "the key of the rescue system is removed" : "no key to remove");
  }
}

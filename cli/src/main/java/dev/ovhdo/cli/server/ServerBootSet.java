package dev.ovhdo.cli.server;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerBootService;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.output.ShellQuoting;
import dev.ovhdo.cli.task.TaskOptions;
import dev.ovhdo.cli.task.TaskWatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code server boot}: sets the boot of a server, which takes effect at its next reboot. */
@Command
@Calls({ServerCalls.STATUS, ServerCalls.BOOTS, ServerCalls.SET_BOOT, ServerCalls.REBOOT})
public final class ServerBootSet implements CliCommand {
  @Parameters(index = "0", paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Parameters(
      index = "1",
      paramLabel = "BOOT",
      description =
          "disk, rescue (the newest Linux rescue system), or the id of a boot that 'server boots'"
              + " lists")
  String boot = "";

  @Option(names = "--reboot", description = "Reboot now, and wait for the reboot")
  boolean reboot;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin TaskOptions task = new TaskOptions();

  @Override
  public void run(CommandContext context) {
    requireKnownBoot();
    BootPlan plan = plan(context.ovh().servers().boots());
    Confirmation changing = new Confirmation(context, change);
    if (reboot) {
      bootNow(context, changing, plan);
    } else {
      set(context, changing, plan);
    }
  }

  private void requireKnownBoot() {
    if (!boot.matches("disk|rescue|\\d{1,18}")) {
      throw new CommandException(
          ExitCode.USAGE,
          "\"%s\" is neither disk nor rescue nor the id of a boot; 'ovh-do server boots %s' lists them"
              .formatted(boot, ShellQuoting.quote(server)));
    }
  }

  private BootPlan plan(ServerBootService boots) {
    return switch (boot) {
      case "disk" -> boots.planDisk(server);
      case "rescue" -> boots.plan(server, boots.rescueSystem(server).id());
      default -> boots.plan(server, Long.parseLong(boot));
    };
  }

  private static void set(CommandContext context, Confirmation changing, BootPlan plan) {
    String name = ServerText.name(plan.status().server());
    String service = plan.status().name();
    if (plan.isSet()) {
      context
          .terminal()
          .note(name + " is already set to boot " + plan.boot() + "; nothing was changed");
    } else {
      changing.withoutQuestion().servers().boots().set(plan);
    }
    if (changing.isDryRun()) {
      return;
    }
    if (context.results().isRequested()) {
      ServerBoot boot = plan.boot();
      context.results().row(Row.of(boot).with("kind", boot.kind().label()), "id", "kind", "kernel");
    }
    if (!plan.isSet()) {
      context
          .terminal()
          .note(
              name
                  + " boots "
                  + plan.boot()
                  + " at its next reboot; 'ovh-do server reboot "
                  + service
                  + "' reboots it");
    }
  }

  private void bootNow(CommandContext context, Confirmation changing, BootPlan plan) {
    plan.status().requireIdle();
    Ovh ovh =
        changing.confirmByName(
            ServerText.plan(plan.status(), "reboot %s")
                .withFact("then", plan.boot() + (plan.isSet() ? ", already set" : "")));
    Task started = ovh.servers().boots().rebootInto(plan);
    if (changing.isDryRun()) {
      return;
    }
    if (plan.boot().kind() != ServerBoot.Kind.RESCUE) {
      new RescueStateFile(context).remove(plan.status().name());
    }
    if (new TaskWatcher(context, task).awaitAndShow(started)) {
      context
          .terminal()
          .note(ServerText.name(plan.status().server()) + " has booted " + plan.boot());
    }
  }
}

package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerBootService;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineText;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.output.ShellQuoting;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code server boot}: sets the boot of a server, which takes effect at its next reboot. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do server boot storage rescue --reboot",
    })
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

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Override
  public void run(CommandContext context) {
    requireKnownBoot();
    BootPlan plan = plan(context.ovh().servers().boots());
    ServerText.noteUnread(context, plan.status());
    if (reboot) {
      setAndReboot(context, plan);
    } else {
      set(context, plan);
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

  private void set(CommandContext context, BootPlan plan) {
    Confirmation confirmation = options.confirmation(context);
    String label = ServerText.label(plan.status().server());
    if (plan.isSet()) {
      context
          .terminal()
          .note(label + " is already set to boot " + plan.boot() + "; nothing was changed");
    } else {
      confirmation.withoutQuestion().servers().boots().set(plan);
    }
    if (context.results().isRequested()) {
      ServerBoot set = plan.boot();
      context.results().row(Row.of(set).with("kind", set.kind().label()), "id", "kind", "kernel");
    }
    if (!plan.isSet()) {
      context
          .terminal()
          .note(
              label
                  + " boots "
                  + plan.boot()
                  + " at its next reboot; 'ovh-do server reboot "
                  + plan.status().name()
                  + "' reboots it");
    }
  }

  private void setAndReboot(CommandContext context, BootPlan plan) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options);
    ServerStatus status = plan.status().requireIdle();
    flow.plan(
            ServerText.label(status.server()),
            ServerText.plan(status, "reboot %s").withFact("then", ServerText.bootText(plan)))
        .request(ovh -> Optional.of(ovh.servers().boots().rebootInto(plan)))
        .afterStart(
            task -> {
              if (plan.boot().kind() != ServerBoot.Kind.RESCUE) {
                new RescueStateFile(context).remove(status.name());
              }
            })
        .done(MachineText.reboots(" into " + plan.boot()))
        .run();
  }
}

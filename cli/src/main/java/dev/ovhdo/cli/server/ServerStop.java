package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.ServerBoot.Kind;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineChanges;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code server stop}: switches a server off, by a boot that does so and a reboot. */
@Command(
    footer = {
      "",
      "OVHcloud has no call that switches a server off: the server is set to boot",
      "'power-off', and is rebooted (a hard reset, without a shutdown of its system).",
      "'ovh-do server start SERVER' boots what was set before. Billing continues while",
      "a server is switched off.",
      "",
      "Example:",
      "  ovh-do server stop storage",
    })
@Calls({ServerCalls.STATUS, ServerCalls.BOOTS, ServerCalls.SET_BOOT, ServerCalls.REBOOT})
public final class ServerStop implements CliCommand {
  @Parameters(arity = "1..*", paramLabel = "SERVER", description = "Service names or display names")
  List<String> names = List.of();

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Override
  public void run(CommandContext context) {
    new MachineChanges(context, options).run(names, name -> flow(context, name));
  }

  private MachineChangeFlow flow(CommandContext context, String server) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options);
    BootPlan plan = context.ovh().servers().boots().planPowerOff(server);
    ServerStatus status = plan.status().requireIdle();
    ServerText.noteUnread(context, status);
    RescueStateFile states = new RescueStateFile(context);
    RescueStateFile.Entry entry =
        RescueStateFile.entry(status, states.find(status.name()).orElse(null));
    Plan text =
        ServerText.plan(status, "switch off %s").withFact("then", ServerText.bootText(plan));
    return flow.plan(ServerText.label(status.server()), text)
        .nothingToDoIf(plan.isSet() && ServerText.isOff(status.server()), "is already switched off")
        .beforeRequest(
            () -> {
              if (status.boot() == null || status.boot().kind() != Kind.POWER_OFF) {
                states.save(entry);
              }
            })
        .request(ovh -> Optional.of(ovh.servers().boots().rebootInto(plan)))
        .done("switches off. It may go down only some minutes after the end of the task");
  }
}

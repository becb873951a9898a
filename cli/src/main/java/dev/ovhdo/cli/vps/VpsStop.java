package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineChanges;
import dev.ovhdo.routes.vps.VpsStateEnum;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps stop}: switches a VPS off. */
@Command(
    footer = {
      "",
      "Billing continues while a VPS is switched off.",
      "",
      "Example:",
      "  ovh-do vps stop vps-1",
    })
@Calls({VpsCalls.STATUS, "POST /vps/{serviceName}/stop"})
public final class VpsStop implements CliCommand {
  @Parameters(arity = "1..*", paramLabel = "VPS", description = "Service names or display names")
  List<String> names = List.of();

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Override
  public void run(CommandContext context) {
    new MachineChanges(context, options).run(names, name -> flow(context, name));
  }

  private MachineChangeFlow flow(CommandContext context, String vps) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options);
    VpsStatus status = VpsText.requireIdle(context, vps);
    return flow.plan(VpsText.label(status.vps()), VpsText.plan(status, "switch off %s"))
        .request(ovh -> ovh.vps().stop(status.vps().name()))
        .nothingToDoIf(VpsText.is(status.vps(), VpsStateEnum.STOPPED), "is already stopped")
        .done("is switched off");
  }
}

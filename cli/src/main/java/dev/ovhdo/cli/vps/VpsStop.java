package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.routes.vps.VpsStateEnum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps stop}: switches a VPS off. */
@Command(footer = {"", "Billing continues while a VPS is switched off."})
@Calls({VpsCalls.STATUS, "POST /vps/{serviceName}/stop"})
public final class VpsStop implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Override
  public void run(CommandContext context) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options);
    VpsStatus status = VpsText.requireIdle(context, vps);
    flow.plan(VpsText.label(status.vps()), VpsText.plan(status, "switch off %s"))
        .request(ovh -> ovh.vps().stop(status.vps().name()))
        .nothingToDoIf(VpsText.is(status.vps(), VpsStateEnum.STOPPED), "is already stopped")
        .done("is switched off")
        .run();
  }
}

package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineText;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps reboot}: reboots a VPS from its present boot source. */
@Command
@Calls({VpsCalls.STATUS, "POST /vps/{serviceName}/reboot"})
public final class VpsReboot implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Override
  public void run(CommandContext context) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options);
    VpsStatus status = VpsText.requireIdle(context, vps);
    flow.plan(VpsText.label(status.vps()), VpsText.plan(status, "reboot %s"))
        .request(ovh -> Optional.of(ovh.vps().reboot(status.vps().name())))
        .done(MachineText.reboots(""))
        .run();
  }
}

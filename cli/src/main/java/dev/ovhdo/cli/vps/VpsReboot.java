package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineChanges;
import dev.ovhdo.cli.machine.MachineText;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps reboot}: reboots a VPS from its present boot source. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do vps reboot vps-1 vps-2",
    })
@Calls({VpsCalls.STATUS, "POST /vps/{serviceName}/reboot"})
public final class VpsReboot implements CliCommand {
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
    return flow.plan(VpsText.label(status.vps()), VpsText.plan(status, "reboot %s"))
        .request(ovh -> Optional.of(ovh.vps().reboot(status.vps().name())))
        .done(MachineText.reboots(""));
  }
}

package dev.ovhdo.cli.vps;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
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

  @Mixin PowerSwitch power = new PowerSwitch();

  @Override
  public void run(CommandContext context) {
    VpsStatus condition = context.ovh().vps().status(vps).requireIdle();
    String name = condition.vps().name();
    Ovh ovh = power.changing(context).confirmByName(VpsText.plan(condition, "reboot %s"));
    power.run(
        context,
        ovh,
        api -> Optional.of(api.vps().reboot(name)),
        VpsText.name(condition.vps()) + " has rebooted",
        "");
  }
}

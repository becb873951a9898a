package dev.ovhdo.cli.vps;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
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

  @Mixin PowerSwitch power = new PowerSwitch();

  @Override
  public void run(CommandContext context) {
    Confirmation changing = power.changing(context);
    VpsStatus condition = context.ovh().vps().status(vps).requireIdle();
    String name = condition.vps().name();
    String already = VpsText.name(condition.vps()) + " is already stopped; nothing was changed";
    if (condition.vps().state().equals(VpsStateEnum.STOPPED)) {
      context.terminal().note(already);
      return;
    }
    Ovh ovh = changing.confirmByName(VpsText.plan(condition, "switch off %s"));
    power.run(
        context,
        ovh,
        api -> api.vps().stop(name),
        VpsText.name(condition.vps()) + " is switched off",
        already);
  }
}

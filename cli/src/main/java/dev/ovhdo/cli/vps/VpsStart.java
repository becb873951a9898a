package dev.ovhdo.cli.vps;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.routes.vps.VpsStateEnum;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps start}: switches a VPS on. No data is lost, so there is no question. */
@Command
@Calls({VpsCalls.STATUS, "POST /vps/{serviceName}/start"})
public final class VpsStart implements CliCommand {
  private static final Set<VpsStateEnum> UP = Set.of(VpsStateEnum.RUNNING, VpsStateEnum.RESCUED);

  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Mixin PowerSwitch power = new PowerSwitch();

  @Override
  public void run(CommandContext context) {
    Confirmation changing = power.changing(context);
    VpsStatus condition = context.ovh().vps().status(vps).requireIdle();
    String name = condition.vps().name();
    String already = VpsText.name(condition.vps()) + " is already switched on; nothing was changed";
    if (UP.contains(condition.vps().state())) {
      context.terminal().note(already);
      return;
    }
    Ovh ovh = changing.withoutQuestion(VpsText.plan(condition, "start %s"));
    power.run(
        context,
        ovh,
        api -> api.vps().start(name),
        VpsText.name(condition.vps()) + " is switched on",
        already);
  }
}

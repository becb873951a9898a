package dev.ovhdo.cli.vps;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.VpsCondition;
import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.routes.vps.VpsStateEnum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps stop}: switches a VPS off. */
@Command(footer = {"", "Billing continues while a VPS is switched off."})
@Calls({VpsCalls.CONDITION, "POST /vps/{serviceName}/stop"})
public final class VpsStop implements Verb {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Mixin PowerSwitch power = new PowerSwitch();

  @Override
  public void run(Session session) {
    Change changing = power.changing(session);
    VpsCondition condition = session.ovh().vps().condition(vps).orRefuse();
    String name = condition.vps().name();
    String already = VpsText.name(condition.vps()) + " is already stopped; nothing was changed";
    if (condition.vps().state().equals(VpsStateEnum.STOPPED)) {
      session.note(already);
      return;
    }
    Ovh ovh = changing.agreed(VpsText.plan(condition, "switch off %s"));
    power.run(
        session,
        ovh,
        api -> api.vps().stop(name),
        VpsText.name(condition.vps()) + " is switched off",
        already);
  }
}

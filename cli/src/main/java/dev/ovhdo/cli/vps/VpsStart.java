package dev.ovhdo.cli.vps;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.VpsCondition;
import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.routes.vps.VpsStateEnum;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps start}: switches a VPS on. No data is lost, so there is no question. */
@Command
@Calls({VpsCalls.CONDITION, "POST /vps/{serviceName}/start"})
public final class VpsStart implements Verb {
  private static final Set<VpsStateEnum> UP = Set.of(VpsStateEnum.RUNNING, VpsStateEnum.RESCUED);

  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Mixin PowerSwitch power = new PowerSwitch();

  @Override
  public void run(Session session) {
    Change changing = power.changing(session);
    VpsCondition condition = session.ovh().vps().condition(vps).orRefuse();
    String name = condition.vps().name();
    String already = VpsText.name(condition.vps()) + " is already switched on; nothing was changed";
    if (UP.contains(condition.vps().state())) {
      session.note(already);
      return;
    }
    Ovh ovh = changing.unasked(VpsText.plan(condition, "start %s"));
    power.run(
        session,
        ovh,
        api -> api.vps().start(name),
        VpsText.name(condition.vps()) + " is switched on",
        already);
  }
}

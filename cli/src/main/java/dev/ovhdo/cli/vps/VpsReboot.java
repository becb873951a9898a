package dev.ovhdo.cli.vps;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.VpsCondition;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps reboot}: reboots a VPS from its present boot source. */
@Command
@Calls({VpsCalls.CONDITION, "POST /vps/{serviceName}/reboot"})
public final class VpsReboot implements Verb {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Mixin PowerSwitch power = new PowerSwitch();

  @Override
  public void run(Session session) {
    VpsCondition condition = session.ovh().vps().condition(vps).orRefuse();
    String name = condition.vps().name();
    Ovh ovh = power.changing(session).agreed(VpsText.plan(condition, "reboot %s"));
    power.run(
        session,
        ovh,
        api -> Optional.of(api.vps().reboot(name)),
        VpsText.name(condition.vps()) + " has rebooted",
        "");
  }
}

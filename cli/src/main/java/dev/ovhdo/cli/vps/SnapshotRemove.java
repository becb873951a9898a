package dev.ovhdo.cli.vps;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.VpsCondition;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.routes.vps.VpsSnapshot;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps snapshot rm}: removes the snapshot of a VPS; the VPS itself stays as it is. */
@Command
@Calls({VpsCalls.CONDITION, VpsCalls.SNAPSHOT, "DELETE /vps/{serviceName}/snapshot"})
public final class SnapshotRemove implements Verb {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Mixin PowerSwitch power = new PowerSwitch();

  @Override
  public void run(Session session) {
    VpsCondition condition = session.ovh().vps().condition(vps).orRefuse();
    String name = condition.vps().name();
    VpsSnapshot snapshot = SnapshotPlan.snapshot(session, name);
    Ovh ovh =
        power
            .changing(session)
            .agreed(SnapshotPlan.of(condition, snapshot, "remove the snapshot of %s"));
    power.run(
        session,
        ovh,
        api -> Optional.of(api.vps().snapshots().remove(name)),
        VpsText.name(condition.vps()) + " no longer has a snapshot",
        "");
  }
}

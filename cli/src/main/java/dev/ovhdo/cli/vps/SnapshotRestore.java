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

/** {@code vps snapshot restore}: takes a VPS back; what was written since is lost. */
@Command(footer = {"", "What was written since the snapshot was made is lost."})
@Calls({VpsCalls.CONDITION, VpsCalls.SNAPSHOT, "POST /vps/{serviceName}/snapshot/revert"})
public final class SnapshotRestore implements Verb {
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
            .agreed(SnapshotPlan.of(condition, snapshot, "take %s back to its snapshot"));
    power.run(
        session,
        ovh,
        api -> Optional.of(api.vps().snapshots().restore(name)),
        VpsText.name(condition.vps())
            + " is as it was on "
            + VpsText.moment(snapshot.creationDate()),
        "");
  }
}

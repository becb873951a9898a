package dev.ovhdo.cli.vps;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.routes.vps.VpsSnapshot;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps snapshot rm}: removes the snapshot of a VPS; the VPS itself stays as it is. */
@Command
@Calls({VpsCalls.STATUS, VpsCalls.SNAPSHOT, "DELETE /vps/{serviceName}/snapshot"})
public final class VpsSnapshotRm implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Mixin PowerSwitch power = new PowerSwitch();

  @Override
  public void run(CommandContext context) {
    VpsStatus condition = context.ovh().vps().status(vps).requireIdle();
    String name = condition.vps().name();
    VpsSnapshot snapshot = SnapshotText.requireSnapshot(context, name);
    Ovh ovh =
        power
            .changing(context)
            .confirmByName(SnapshotText.plan(condition, snapshot, "remove the snapshot of %s"));
    power.run(
        context,
        ovh,
        api -> Optional.of(api.vps().snapshots().remove(name)),
        VpsText.name(condition.vps()) + " no longer has a snapshot",
        "");
  }
}

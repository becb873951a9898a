package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.change.Removal;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.routes.vps.VpsSnapshot;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps snapshot delete}: removes the snapshot of a VPS; the VPS itself stays as it is. */
@Command
@Calls({VpsCalls.STATUS, VpsCalls.SNAPSHOT, "DELETE /vps/{serviceName}/snapshot"})
public final class VpsSnapshotDelete implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Override
  public void run(CommandContext context) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options);
    VpsStatus status = VpsText.requireIdle(context, vps);
    String name = status.vps().name();
    VpsSnapshot snapshot = context.ovh().vps().snapshots().find(name).orElse(null);
    if (snapshot == null) {
      Removal.noteNothingToRemove(context, VpsText.label(status.vps()) + " has no snapshot");
      return;
    }
    flow.plan(
            VpsText.label(status.vps()),
            VpsText.plan(status, snapshot, "remove the snapshot of %s"))
        .request(ovh -> Optional.of(ovh.vps().snapshots().remove(name)))
        .done("no longer has a snapshot")
        .run();
  }
}

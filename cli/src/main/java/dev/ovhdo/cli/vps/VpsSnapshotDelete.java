package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.change.Removal;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineChanges;
import dev.ovhdo.routes.vps.VpsSnapshot;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps snapshot delete}: removes the snapshot of a VPS; the VPS itself stays as it is. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do vps snapshot delete vps-1",
    })
@Calls({VpsCalls.STATUS, VpsCalls.SNAPSHOT, "DELETE /vps/{serviceName}/snapshot"})
public final class VpsSnapshotDelete implements CliCommand {
  @Parameters(arity = "1..*", paramLabel = "VPS", description = "Service names or display names")
  List<String> names = List.of();

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Override
  public void run(CommandContext context) {
    new MachineChanges(context, options).run(names, name -> flow(context, name));
  }

  private MachineChangeFlow flow(CommandContext context, String vps) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options);
    VpsStatus status = VpsText.requireIdle(context, vps);
    String name = status.vps().name();
    VpsSnapshot snapshot = context.ovh().vps().snapshots().find(name).orElse(null);
    String label = VpsText.label(status.vps());
    if (snapshot == null) {
      return flow.plan(label, Plan.of(name, ""))
          .nothingToDo(Removal.nothingToRemove(label + " has no snapshot"));
    }
    return flow.plan(label, VpsText.plan(status, snapshot, "remove the snapshot of %s"))
        .request(ovh -> Optional.of(ovh.vps().snapshots().remove(name)))
        .done("no longer has a snapshot");
  }
}

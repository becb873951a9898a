package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.HostKeyRenewal.OldKeys;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineChanges;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.routes.vps.VpsSnapshot;
import dev.ovhdo.routes.vps.VpsStateEnum;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps snapshot restore}: restores a VPS from its snapshot; later changes are lost. */
@Command(
    footer = {
      "",
      "All data written since the snapshot was created is lost. Afterwards the host",
      "keys of the restored system are added to ~/.ssh/known_hosts.",
      "",
      "Example:",
      "  ovh-do vps snapshot restore vps-1",
    })
@Calls({
  VpsCalls.STATUS,
  VpsCalls.SNAPSHOT,
  "POST /vps/{serviceName}/snapshot/revert",
  "GET /vps/{serviceName}/images/current",
})
public final class VpsSnapshotRestore implements CliCommand {
  @Parameters(arity = "1..*", paramLabel = "VPS", description = "Service names or display names")
  List<String> names = List.of();

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Mixin SshOptions ssh = new SshOptions();

  @Override
  public void run(CommandContext context) {
    new MachineChanges(context, options).run(names, name -> flow(context, name));
  }

  private MachineChangeFlow flow(CommandContext context, String vps) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options, ssh);
    VpsStatus status = VpsText.requireIdle(context, vps);
    String name = status.vps().name();
    VpsSnapshot snapshot = VpsText.requireSnapshot(context, name);
    // The host keys are usually the same: they differ only if the VPS was reinstalled since.
    return flow.plan(
            VpsText.label(status.vps()),
            VpsText.plan(status, snapshot, "restore %s from its snapshot"))
        .request(ovh -> Optional.of(ovh.vps().snapshots().restore(name)))
        .renewHostKeys(
            status.ips(), OldKeys.NONE, () -> VpsText.loginUser(context.ovh().vps(), name))
        .keepHostKeysIf(() -> VpsText.is(context.ovh().vps().get(name), VpsStateEnum.STOPPED))
        .done("is restored to its snapshot of " + VpsText.dateText(snapshot));
  }
}

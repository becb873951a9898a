package dev.ovhdo.cli.vps;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.HostKeyRenewal;
import dev.ovhdo.cli.machine.LoginUser;
import dev.ovhdo.cli.machine.SshLogin;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.cli.ssh.HostAddress;
import dev.ovhdo.cli.ssh.HostKeyScanner;
import dev.ovhdo.routes.vps.VpsSnapshot;
import dev.ovhdo.routes.vps.VpsStateEnum;
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
    })
@Calls({
  VpsCalls.STATUS,
  VpsCalls.SNAPSHOT,
  "POST /vps/{serviceName}/snapshot/revert",
  "GET /vps/{serviceName}/images/current",
})
public final class VpsSnapshotRestore implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Mixin PowerSwitch power = new PowerSwitch();

  @Mixin SshOptions ssh = new SshOptions();

  @Override
  public void run(CommandContext context) {
    Confirmation changing = power.changing(context);
    int port = ssh.port(context);
    HostKeyScanner.warmUp();
    VpsStatus condition = context.ovh().vps().status(vps).requireIdle();
    String name = condition.vps().name();
    VpsSnapshot snapshot = SnapshotText.requireSnapshot(context, name);
    Plan plan = SnapshotText.plan(condition, snapshot, "restore %s from its snapshot");
    Ovh ovh = changing.confirmByName(plan);
    power.run(
        context,
        ovh,
        api -> Optional.of(api.vps().snapshots().restore(name)),
        VpsText.name(condition.vps())
            + " is restored to its snapshot of "
            + VpsText.dateText(snapshot.creationDate()),
        "",
        () -> renew(context, condition, port));
  }

  /** The host keys are usually unchanged: they differ only if the VPS was reinstalled since. */
  private void renew(CommandContext context, VpsStatus condition, int port) {
    String name = condition.vps().name();
    if (context.ovh().vps().get(name).state().equals(VpsStateEnum.STOPPED)) {
      context
          .terminal()
          .note(
              name
                  + " is switched off; known_hosts was not changed, although the host keys may"
                  + " differ");
      return;
    }
    Optional<HostAddress> login =
        HostKeyRenewal.withoutMemory(context, name, condition.ips(), port)
            .renew(ssh.timeout(), name + " is restored");
    context
        .ovh()
        .vps()
        .images()
        .current(name)
        .flatMap(image -> LoginUser.ofImage(image.name()))
        .flatMap(user -> login.map(address -> new SshLogin(user, address).hint(context)))
        .ifPresent(context.terminal()::progress);
  }
}

package dev.ovhdo.cli.vps;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.VpsCondition;
import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.login.HostKeyRenewal;
import dev.ovhdo.cli.login.Login;
import dev.ovhdo.cli.login.LoginUser;
import dev.ovhdo.cli.login.SshOptions;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.cli.ssh.HostAddress;
import dev.ovhdo.cli.ssh.HostKeyScan;
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
  VpsCalls.CONDITION,
  VpsCalls.SNAPSHOT,
  "POST /vps/{serviceName}/snapshot/revert",
  "GET /vps/{serviceName}/images/current",
})
public final class SnapshotRestore implements Verb {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Mixin PowerSwitch power = new PowerSwitch();

  @Mixin SshOptions ssh = new SshOptions();

  @Override
  public void run(Session session) {
    Change changing = power.changing(session);
    int port = ssh.port(session);
    HostKeyScan.warmUp();
    VpsCondition condition = session.ovh().vps().condition(vps).orRefuse();
    String name = condition.vps().name();
    VpsSnapshot snapshot = SnapshotPlan.snapshot(session, name);
    Plan plan = SnapshotPlan.of(condition, snapshot, "restore %s from its snapshot");
    Ovh ovh = changing.agreed(plan);
    power.run(
        session,
        ovh,
        api -> Optional.of(api.vps().snapshots().restore(name)),
        VpsText.name(condition.vps())
            + " is restored to its snapshot of "
            + VpsText.moment(snapshot.creationDate()),
        "",
        () -> renew(session, condition, port));
  }

  /** The host keys are usually unchanged: they differ only if the VPS was reinstalled since. */
  private void renew(Session session, VpsCondition condition, int port) {
    String name = condition.vps().name();
    if (session.ovh().vps().one(name).state().equals(VpsStateEnum.STOPPED)) {
      session.note(
          name
              + " is switched off; known_hosts was not changed, although the host keys may differ");
      return;
    }
    Optional<HostAddress> login =
        HostKeyRenewal.withoutMemory(session, name, condition.ips(), port)
            .renew(ssh.timeout(), name + " is restored");
    session
        .ovh()
        .vps()
        .images()
        .current(name)
        .flatMap(image -> LoginUser.of(image.name()))
        .flatMap(user -> login.map(address -> new Login(user, address).hint(session)))
        .ifPresent(session::tell);
  }
}

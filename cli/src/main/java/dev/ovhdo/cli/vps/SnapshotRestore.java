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

/** {@code vps snapshot restore}: takes a VPS back; what was written since is lost. */
@Command(
    footer = {
      "",
      "What was written since the snapshot was made is lost. Afterwards the host keys",
      "that the machine had then are put into ~/.ssh/known_hosts.",
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
    Plan plan = SnapshotPlan.of(condition, snapshot, "take %s back to its snapshot");
    Ovh ovh = changing.agreed(plan);
    power.run(
        session,
        ovh,
        api -> Optional.of(api.vps().snapshots().restore(name)),
        VpsText.name(condition.vps())
            + " is as it was on "
            + VpsText.moment(snapshot.creationDate()),
        "",
        () -> renew(session, condition, port));
  }

  /** The keys may be those of before: nothing was reinstalled since, as a rule. */
  private void renew(Session session, VpsCondition condition, int port) {
    String name = condition.vps().name();
    if (session.ovh().vps().one(name).state().equals(VpsStateEnum.STOPPED)) {
      session.note(
          "it is switched off, so known_hosts stays as it is, though its host keys may be others");
      return;
    }
    Optional<HostAddress> login =
        HostKeyRenewal.withoutMemory(session, name, condition.ips(), port)
            .renew(ssh.timeout(), name + " is restored all the same");
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

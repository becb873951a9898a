package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.Rebuild;
import dev.ovhdo.api.RebuildPlan;
import dev.ovhdo.api.VpsTask;
import dev.ovhdo.cli.login.HostKeyRenewal;
import dev.ovhdo.cli.login.LoginHint;
import dev.ovhdo.cli.login.LoginUser;
import dev.ovhdo.cli.login.SshOptions;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.ssh.HostAddress;
import dev.ovhdo.cli.ssh.HostKeyScan;
import java.util.Optional;

/** One rebuild from the plan to the first login, whichever command it is. */
public final class Reinstallation {
  /** What every kind of rebuild calls. */
  public static final String CALLS =
      Calls.VPS_BY_NAME
          + ", GET /vps/{serviceName}/ips"
          + ", GET /vps/{serviceName}/images/available"
          + ", GET /vps/{serviceName}/images/available/{id}"
          + ", GET /vps/{serviceName}/tasks"
          + ", POST /vps/{serviceName}/rebuild, "
          + Calls.VPS_TASK
          + ", "
          + Calls.KEY_BY_NAME;

  private final Session session;
  private final SshOptions ssh;
  private final Manner manner;

  /** Prepares a rebuild in the manner of a command. */
  public Reinstallation(Session session, SshOptions ssh, Manner manner) {
    this.session = session;
    this.ssh = ssh;
    this.manner = manner;
  }

  /**
   * Rebuilds a VPS.
   *
   * @param vps its service name or display name
   * @param rebuild what to install
   */
  public void run(String vps, Rebuild rebuild) {
    int port = ssh.port(session);
    HostKeyScan.warmUp();
    RebuildPlan plan = session.ovh().vps().plan(vps, rebuild);
    if (manner.isRehearsed()) {
      manner.agreed(plan).vps().rebuild(plan);
      return;
    }
    HostKeyRenewal hostKeys = HostKeyRenewal.before(session, plan.vps().name(), plan.ips(), port);
    Ovh ovh = manner.agreed(plan);
    hostKeys.rememberOldKeys();
    VpsTask task = ovh.vps().rebuild(plan);
    if (manner.follow(task)) {
      String allTheSame = plan.vps().name() + " is reinstalled all the same";
      session.err().line(closing(plan, hostKeys.renew(ssh.timeout(), allTheSame)));
    }
  }

  private String closing(RebuildPlan plan, Optional<HostAddress> login) {
    String image = plan.image().name();
    String done = "Done: " + PlanText.name(plan.vps()) + " has " + image;
    return LoginUser.of(image)
        .flatMap(user -> login.map(address -> LoginHint.of(session, user, address)))
        .map(hint -> done + ". " + hint)
        .orElse(done);
  }
}

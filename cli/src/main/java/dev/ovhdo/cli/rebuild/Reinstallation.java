package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.vps.Rebuild;
import dev.ovhdo.api.vps.RebuildPlan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.HostKeyRenewal;
import dev.ovhdo.cli.machine.LoginUser;
import dev.ovhdo.cli.machine.SshLogin;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.ssh.HostAddress;
import dev.ovhdo.cli.ssh.HostKeyScanner;
import dev.ovhdo.cli.task.TaskRow;
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

  private final CommandContext context;
  private final SshOptions ssh;
  private final Manner manner;

  /** Prepares a rebuild in the manner of a command. */
  public Reinstallation(CommandContext context, SshOptions ssh, Manner manner) {
    this.context = context;
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
    int port = ssh.port(context);
    HostKeyScanner.warmUp();
    RebuildPlan plan = context.ovh().vps().plan(vps, rebuild);
    if (manner.isRehearsed()) {
      manner.agreed(plan).vps().rebuild(plan);
      return;
    }
    HostKeyRenewal hostKeys = HostKeyRenewal.before(context, plan.vps().name(), plan.ips(), port);
    Ovh ovh = manner.agreed(plan);
    hostKeys.rememberOldKeys();
    Task task = ovh.vps().rebuild(plan);
    manner.follow(task).ifPresent(ended -> close(plan, ended, hostKeys));
  }

  /** What is shown of the host keys may fail; the VPS is reinstalled all the same. */
  private void close(RebuildPlan plan, Task ended, HostKeyRenewal hostKeys) {
    String outcome = plan.vps().name() + " is reinstalled";
    Optional<HostAddress> login = Optional.empty();
    try {
      login = hostKeys.renew(ssh.timeout(), outcome);
      context.terminal().progress(closing(plan, login));
    } finally {
      manner.show(row(plan, ended, login));
    }
  }

  private static Row row(RebuildPlan plan, Task ended, Optional<HostAddress> login) {
    return TaskRow.of(ended)
        .with("image", plan.image())
        .with("login", login.map(address -> login(plan, address).json()).orElse(null));
  }

  private static SshLogin login(RebuildPlan plan, HostAddress address) {
    return new SshLogin(LoginUser.ofImage(plan.image().name()).orElse(""), address);
  }

  private String closing(RebuildPlan plan, Optional<HostAddress> login) {
    String image = plan.image().name();
    String done = "Done: " + RebuildPlanText.name(plan.vps()) + " has " + image;
    return LoginUser.ofImage(image)
        .flatMap(user -> login.map(address -> new SshLogin(user, address).hint(context)))
        .map(hint -> done + ". " + hint)
        .orElse(done);
  }
}

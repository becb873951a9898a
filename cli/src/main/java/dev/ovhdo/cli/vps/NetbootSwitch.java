package dev.ovhdo.cli.vps;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.vps.NetbootChange;
import dev.ovhdo.api.vps.VpsRescueService;
import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.HostKeyRenewal;
import dev.ovhdo.cli.machine.SshLogin;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.cli.ssh.HostAddress;
import dev.ovhdo.cli.ssh.HostKeyScanner;
import dev.ovhdo.cli.task.TaskOptions;
import dev.ovhdo.cli.task.TaskWatcher;
import dev.ovhdo.routes.vps.VpsNetbootEnum;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** What {@code vps rescue} and {@code vps unrescue} share: another boot, and other host keys. */
final class NetbootSwitch {
  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin TaskOptions task = new TaskOptions();

  @Mixin SshOptions ssh = new SshOptions();

  /**
   * A way to boot.
   *
   * @param mode what is booted from
   * @param title what happens, with the place of the VPS left to {@code %s}
   * @param already what is true of the VPS if there is nothing to do
   * @param change tells OVHcloud
   */
  record Way(VpsNetbootEnum mode, String title, String already, Beginning change) {}

  /** Asks the API for the change; empty where there is nothing to do. */
  @FunctionalInterface
  interface Beginning {
    /** Begins. */
    Optional<NetbootChange> begin(VpsRescueService rescueMode, String name);
  }

  /**
   * Boots a VPS another way, and waits until somebody can log in.
   *
   * @param user whom one logs in as then; empty if nobody knows
   * @return whether it was told to boot that way just now
   */
  boolean run(
      CommandContext context, String vps, Way way, Function<String, Optional<String>> user) {
    int port = ssh.port(context);
    Confirmation changing = new Confirmation(context, change);
    HostKeyScanner.warmUp();
    VpsStatus condition = context.ovh().vps().status(vps).requireIdle();
    String name = condition.vps().name();
    String shown = VpsText.name(condition.vps());
    if (condition.vps().netbootMode().equals(way.mode())) {
      context
          .terminal()
          .note(
              shown
                  + way.already()
                  + " (state: "
                  + condition.vps().state()
                  + "); nothing was changed");
      return false;
    }
    Plan plan = VpsText.plan(condition, way.title());
    if (changing.isDryRun()) {
      way.change().begin(changing.confirmByName(plan).vps().rescueMode(), name);
      return false;
    }
    HostKeyRenewal hostKeys = HostKeyRenewal.before(context, name, condition.ips(), port);
    Ovh ovh = changing.confirmByName(plan);
    if (way.mode().equals(VpsNetbootEnum.RESCUE)) {
      hostKeys.rememberOldKeys();
    } else {
      hostKeys.rememberShownKeys();
    }
    Optional<NetbootChange> begun = way.change().begin(ovh.vps().rescueMode(), name);
    if (begun.isEmpty()) {
      context.terminal().note(shown + way.already() + "; nothing was changed");
      return false;
    }
    if (follow(context, begun.get())) {
      String outcome = name + " has booted";
      Optional<HostAddress> login = hostKeys.renew(ssh.timeout(), outcome);
      String done = "Done: " + shown + " has booted " + target(way);
      context
          .terminal()
          .progress(
              user.apply(name)
                  .flatMap(each -> login.map(address -> new SshLogin(each, address).hint(context)))
                  .map(hint -> done + ". " + hint)
                  .orElse(done));
    }
    return true;
  }

  private boolean follow(CommandContext context, NetbootChange change) {
    VpsRescueService service = context.ovh().vps().rescueMode();
    Task started = service.task(change);
    return new TaskWatcher(context, task)
        .awaitAndShow(
            started, (same, options, listener) -> service.await(change, options, listener));
  }

  private static String target(Way way) {
    return way.mode().equals(VpsNetbootEnum.RESCUE) ? "its rescue system" : "its own disk";
  }
}

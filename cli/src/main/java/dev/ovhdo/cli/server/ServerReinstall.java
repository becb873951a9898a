package dev.ovhdo.cli.server;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.ServerService;
import dev.ovhdo.api.ServerTask;
import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.api.server.ReinstallPlan;
import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.login.HostKeyRenewal;
import dev.ovhdo.cli.login.KeyOption;
import dev.ovhdo.cli.login.Login;
import dev.ovhdo.cli.login.LoginUser;
import dev.ovhdo.cli.login.SshOptions;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.cli.ssh.HostAddress;
import dev.ovhdo.cli.ssh.HostKeyScan;
import dev.ovhdo.cli.task.Following;
import dev.ovhdo.cli.task.TaskOptions;
import dev.ovhdo.client.error.TaskFailedException;
import dev.ovhdo.client.task.WaitOptions;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code server reinstall}: installs a system and an SSH key on a server, from the plan to the
 * login.
 */
@Command(
    footer = {
      "",
      "All data on the disks is lost. The key is always sent in full. Without --key,",
      "OVHcloud mails a password, and 'ovh-do server secrets' prints it. --dry-run",
      "prints the complete request, including script, user data and headers.",
      "",
      "Afterwards the new host keys of the server are added to ~/.ssh/known_hosts.",
      "",
      "Examples:",
      "  ovh-do server reinstall ns1.example.net --os debian --key laptop",
      "  ovh-do server reinstall storage --os debian12_64 --key ~/.ssh/id_ed25519.pub \\",
      "    --hostname web1.example.com --script setup.sh --storage disks.yaml",
    })
@Calls({
  ServerCalls.CONDITION,
  Calls.KEY_BY_NAME,
  "GET /dedicated/server/{serviceName}/install/compatibleTemplates",
  "GET /dedicated/installationTemplate/{templateName}",
  "GET /dedicated/server/{serviceName}/specifications/hardware",
  "POST /dedicated/server/{serviceName}/reinstall",
  "GET /dedicated/server/{serviceName}/install/status"
})
public final class ServerReinstall implements Verb {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Mixin InstallOptions install = new InstallOptions();

  @Mixin KeyOption key = new KeyOption();

  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin TaskOptions task = new TaskOptions();

  @Mixin SshOptions ssh = new SshOptions();

  @Override
  public void run(Session session) {
    int port = ssh.port(session);
    Reinstall wish = wish(session);
    HostKeyScan.warmUp();
    ReinstallPlan plan = session.ovh().servers().installs().plan(server, wish);
    Change changing = new Change(session, change);
    if (changing.isRehearsed()) {
      changing.agreed(InstallPlan.of(plan)).servers().installs().reinstall(plan);
      return;
    }
    HostKeyRenewal hostKeys =
        HostKeyRenewal.before(
            session, plan.condition().name(), List.of(plan.condition().server().ip()), port);
    Ovh ovh = changing.agreed(InstallPlan.of(plan));
    hostKeys.rememberOldKeys();
    ServerTask started = ovh.servers().installs().reinstall(plan);
    ended(session, started).ifPresent(ended -> close(session, plan, ended, hostKeys));
  }

  /**
   * The result is printed even if the renewal of the host keys fails: the server is reinstalled.
   */
  private void close(
      Session session, ReinstallPlan plan, ServerTask ended, HostKeyRenewal hostKeys) {
    String name = plan.condition().name();
    String outcome = name + " is reinstalled";
    session.farewell("interrupted. " + outcome);
    Optional<Login> login = Optional.empty();
    try {
      login = hostKeys.renew(ssh.timeout(), outcome).map(address -> login(plan, address));
      session.tell(closing(session, plan, login));
    } finally {
      session.farewell("");
      show(session, plan, ended, login);
    }
  }

  private static Login login(ReinstallPlan plan, HostAddress address) {
    return new Login(LoginUser.of(plan.operatingSystem()).orElse(""), address);
  }

  private static void show(
      Session session, ReinstallPlan plan, ServerTask ended, Optional<Login> login) {
    if (session.results().isAskedFor()) {
      session
          .results()
          .row(
              Following.row(ended)
                  .with("operatingSystem", plan.operatingSystem())
                  .with("login", login.map(Login::json).orElse(null)),
              "task",
              "state",
              "operatingSystem",
              "user=login.user",
              "address=login.address");
    }
  }

  private Reinstall wish(Session session) {
    Reinstall wish = install.wish(session);
    Optional<String> given = key.publicKey(session);
    return given.isPresent()
        ? wish.withPublicKey(given.get())
        : key.name().map(wish::withSshKey).orElse(wish);
  }

  private Optional<ServerTask> ended(Session session, ServerTask started) {
    ServerService servers = session.ovh().servers();
    try {
      return new Following(session, task)
          .ended(started, (begun, options, observer) -> await(session, servers, begun, options));
    } catch (CommandException e) {
      if (e.getCause() instanceof TaskFailedException) {
        throw new CommandException(
            e.exitCode(),
            e.getMessage()
                + ". "
                + started.serviceName()
                + " may have no working system: 'ovh-do server rescue "
                + started.serviceName()
                + "' gives access to its disks; another reinstall may help",
            e);
      }
      throw e;
    }
  }

  /** Shows the installation steps, because the task has no percentage. */
  private static ServerTask await(
      Session session, ServerService servers, ServerTask started, WaitOptions options) {
    InstallSteps steps = InstallSteps.on(session, started.serviceName());
    try {
      return servers.await(started, options, task -> steps.show(task, servers));
    } finally {
      steps.end();
    }
  }

  private static String closing(Session session, ReinstallPlan plan, Optional<Login> login) {
    String done =
        "Done: " + ServerText.name(plan.condition().server()) + " has " + plan.operatingSystem();
    return login
        .filter(known -> !known.user().isEmpty())
        .map(known -> done + ". " + known.hint(session))
        .orElse(done);
  }
}

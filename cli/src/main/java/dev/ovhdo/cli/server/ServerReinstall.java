package dev.ovhdo.cli.server;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.api.server.ReinstallPlan;
import dev.ovhdo.api.server.ServerService;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskFailedException;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.machine.HostKeyRenewal;
import dev.ovhdo.cli.machine.LoginUser;
import dev.ovhdo.cli.machine.SshKeyOption;
import dev.ovhdo.cli.machine.SshLogin;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.cli.ssh.HostAddress;
import dev.ovhdo.cli.ssh.HostKeyScanner;
import dev.ovhdo.cli.task.TaskOptions;
import dev.ovhdo.cli.task.TaskRow;
import dev.ovhdo.cli.task.TaskWatcher;
import dev.ovhdo.client.wait.WaitOptions;
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
  ServerCalls.STATUS,
  Calls.KEY_BY_NAME,
  "GET /dedicated/server/{serviceName}/install/compatibleTemplates",
  "GET /dedicated/installationTemplate/{templateName}",
  "GET /dedicated/server/{serviceName}/specifications/hardware",
  "POST /dedicated/server/{serviceName}/reinstall",
  "GET /dedicated/server/{serviceName}/install/status"
})
public final class ServerReinstall implements CliCommand {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Mixin InstallOptions install = new InstallOptions();

  @Mixin SshKeyOption key = new SshKeyOption();

  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin TaskOptions task = new TaskOptions();

  @Mixin SshOptions ssh = new SshOptions();

  @Override
  public void run(CommandContext context) {
    int port = ssh.port(context);
    Reinstall wish = request(context);
    HostKeyScanner.warmUp();
    ReinstallPlan plan = context.ovh().servers().installs().plan(server, wish);
    Confirmation changing = new Confirmation(context, change);
    if (changing.isDryRun()) {
      changing.confirmByName(InstallPlanText.of(plan)).servers().installs().reinstall(plan);
      return;
    }
    HostKeyRenewal hostKeys =
        HostKeyRenewal.before(
            context, plan.status().name(), List.of(plan.status().server().ip()), port);
    Ovh ovh = changing.confirmByName(InstallPlanText.of(plan));
    hostKeys.rememberOldKeys();
    Task started = ovh.servers().installs().reinstall(plan);
    ended(context, started).ifPresent(ended -> close(context, plan, ended, hostKeys));
  }

  /**
   * The result is printed even if the renewal of the host keys fails: the server is reinstalled.
   */
  private void close(
      CommandContext context, ReinstallPlan plan, Task ended, HostKeyRenewal hostKeys) {
    String name = plan.status().name();
    String outcome = name + " is reinstalled";
    context.terminal().interruptMessage("interrupted. " + outcome);
    Optional<SshLogin> login = Optional.empty();
    try {
      login = hostKeys.renew(ssh.timeout(), outcome).map(address -> login(plan, address));
      context.terminal().progress(closing(context, plan, login));
    } finally {
      context.terminal().interruptMessage("");
      show(context, plan, ended, login);
    }
  }

  private static SshLogin login(ReinstallPlan plan, HostAddress address) {
    return new SshLogin(LoginUser.ofImage(plan.operatingSystem()).orElse(""), address);
  }

  private static void show(
      CommandContext context, ReinstallPlan plan, Task ended, Optional<SshLogin> login) {
    if (context.results().isRequested()) {
      context
          .results()
          .row(
              TaskRow.of(ended)
                  .with("operatingSystem", plan.operatingSystem())
                  .with("login", login.map(SshLogin::json).orElse(null)),
              "task",
              "state",
              "operatingSystem",
              "user=login.user",
              "address=login.address");
    }
  }

  private Reinstall request(CommandContext context) {
    Reinstall wish = install.request(context);
    Optional<String> given = key.publicKey(context);
    return given.isPresent()
        ? wish.withPublicKey(given.get())
        : key.keyName().map(wish::withSshKey).orElse(wish);
  }

  private Optional<Task> ended(CommandContext context, Task started) {
    ServerService servers = context.ovh().servers();
    try {
      return new TaskWatcher(context, task)
          .await(started, (begun, options, listener) -> await(context, servers, begun, options));
    } catch (CommandException e) {
      if (e.getCause() instanceof TaskFailedException) {
        throw new CommandException(
            e.exitCode(),
            e.getMessage()
                + ". "
                + started.reference().resource()
                + " may have no working system: 'ovh-do server rescue "
                + started.reference().resource()
                + "' gives access to its disks; another reinstall may help",
            e);
      }
      throw e;
    }
  }

  /** Shows the installation steps, because the task has no percentage. */
  private static Task await(
      CommandContext context, ServerService servers, Task started, WaitOptions options) {
    InstallStepPrinter steps = InstallStepPrinter.of(context, started.reference().resource());
    try {
      return context.ovh().tasks().await(started, options, task -> steps.show(task, servers));
    } finally {
      steps.end();
    }
  }

  private static String closing(
      CommandContext context, ReinstallPlan plan, Optional<SshLogin> login) {
    String done =
        "Done: " + ServerText.name(plan.status().server()) + " has " + plan.operatingSystem();
    return login
        .filter(known -> !known.user().isEmpty())
        .map(known -> done + ". " + known.hint(context))
        .orElse(done);
  }
}

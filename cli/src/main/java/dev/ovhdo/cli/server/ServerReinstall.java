package dev.ovhdo.cli.server;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.api.server.ReinstallPlan;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.api.sshkey.SshKeyChoice;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskFailedException;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.machine.HostKeyRenewal.OldKeys;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.SshKeyOption;
import dev.ovhdo.cli.machine.SshLogin;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.cli.task.TaskRow;
import dev.ovhdo.client.wait.WaitOptions;
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
      "All data on the disks is lost, except on the disk groups of --keep-group. The",
      "key is always sent in full. Without --key, OVHcloud mails a password, and",
      "'ovh-do server secrets' prints it. --dry-run prints the complete request,",
      "including script, user data and headers.",
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
  "GET /dedicated/server/{serviceName}/install/hardwareRaidProfile",
  "POST /dedicated/server/{serviceName}/reinstall",
  "GET /dedicated/server/{serviceName}/install/status"
})
public final class ServerReinstall implements CliCommand {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Mixin InstallOptions install = new InstallOptions();

  @Mixin SshKeyOption key = new SshKeyOption();

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Mixin SshOptions ssh = SshOptions.ofServer();

  @Override
  public void run(CommandContext context) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options, ssh);
    ReinstallPlan plan = context.ovh().servers().installs().plan(server, request(context));
    ServerStatus status = plan.status();
    ServerText.noteUnread(context, status);
    String system = plan.operatingSystem();
    flow.plan(ServerText.label(status.server()), InstallPlanText.of(plan))
        .request(ovh -> Optional.of(ovh.servers().installs().reinstall(plan)))
        .pollBy((started, options, listener) -> await(context, started, options))
        .onFailure(failure -> withAdvice(failure, status.name()))
        .renewHostKeys(
            status.address().stream().toList(),
            OldKeys.KNOWN_HOSTS_AND_SERVER,
            () -> SshLogin.userOfImage(system))
        .done("has " + system)
        .result((finished, login) -> print(context, system, finished, login))
        .run();
  }

  private Reinstall request(CommandContext context) {
    Reinstall request = install.request(context);
    return new Reinstall(
        request.operatingSystem(),
        key.choice(context, SshKeyChoice::ofNone),
        request.customizations(),
        request.storage());
  }

  /** Shows the installation steps, because the task has no percentage. */
  private static Task await(CommandContext context, Task started, WaitOptions options) {
    Ovh ovh = context.ovh();
    InstallStepPrinter steps = InstallStepPrinter.of(context, started.reference().resource());
    try {
      return ovh.tasks().await(started, options, task -> steps.show(task, ovh.servers()));
    } finally {
      steps.end();
    }
  }

  private static CommandException withAdvice(CommandException failure, String name) {
    return failure.getCause() instanceof TaskFailedException
        ? new CommandException(
            failure.exitCode(),
            failure.getMessage()
                + ". "
                + name
                + " may have no working system: 'ovh-do server rescue "
                + name
                + "' gives access to its disks; another reinstall may help",
            failure)
        : failure;
  }

  private static void print(
      CommandContext context, String system, Task finished, Optional<SshLogin> login) {
    if (context.results().isRequested()) {
      context
          .results()
          .row(
              TaskRow.of(finished)
                  .with("operatingSystem", system)
                  .with("login", login.map(SshLogin::json).orElse(null)),
              "task",
              "state",
              "operatingSystem",
              "user=login.user",
              "address=login.address");
    }
  }
}

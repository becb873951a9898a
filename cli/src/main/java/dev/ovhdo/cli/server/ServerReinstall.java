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
import dev.ovhdo.cli.machine.ImageOption;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineChanges;
import dev.ovhdo.cli.machine.SshKeyOption;
import dev.ovhdo.cli.machine.SshLogin;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.cli.select.ArgumentKind;
import dev.ovhdo.cli.task.TaskRow;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateTemplates;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedTemplateOsInput;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedTemplateOsTypeEnum;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code server reinstall}: installs a system and an SSH key on a server, from the plan to the
 * login.
 */
@Command(
    footer = {
      "",
      "All data on the disks is lost, except on the disk groups of --keep-group.",
      "'ovh-do server os SERVER' lists the images, which OVHcloud calls templates. The",
      "key is always sent in full. With --no-key, and for systems that accept no key",
      "such as Windows, OVHcloud mails a password, and 'ovh-do server secrets' prints",
      "it. --dry-run prints the complete request, including script, user data and",
      "headers.",
      "",
      "Afterwards the new host keys of the server are added to ~/.ssh/known_hosts.",
      "",
      "Examples:",
      "  ovh-do server reinstall ns1.example.net --image debian --key laptop",
      "  ovh-do server reinstall storage --image debian12_64 --key laptop \\",
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
  @Parameters(arity = "1..*", paramLabel = "SERVER", description = "Service names or display names")
  List<String> names = List.of();

  @Mixin ImageOption image = new ImageOption();

  @Mixin InstallOptions install = new InstallOptions();

  @Mixin SshKeyOption key = new SshKeyOption();

  @Option(names = "--no-key", description = "Install no key: OVHcloud mails a password")
  boolean noKey;

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Mixin SshOptions ssh = SshOptions.ofServer();

  private SshKeyOption.@Nullable Selection selectedKey;

  @Override
  public void run(CommandContext context) {
    MachineChanges changes = new MachineChanges(context, options, ssh);
    ImageOption.Choice chosen =
        image.choose(context, "server reinstall", names, ArgumentKind.OS, ArgumentKind.SERVER);
    install.requireForEach(chosen.machines().size());
    SshKeyOption.Selection given = givenKey(context);
    Reinstall request = install.request(context, chosen.image(), given.choice());
    changes.run(chosen.machines(), name -> flow(context, name, request, given));
  }

  private MachineChangeFlow flow(
      CommandContext context, String server, Reinstall request, SshKeyOption.Selection given) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options, ssh);
    ReinstallPlan plan = context.ovh().servers().installs().plan(server, request);
    if (noKey || key.isGiven() || !acceptsKey(plan)) {
      return prepare(context, flow, plan, given.reason());
    }
    SshKeyOption.Selection selected = selectedKey == null ? key.select(context) : selectedKey;
    selectedKey = selected;
    return prepare(context, flow, withKey(context, plan, selected.choice()), selected.reason());
  }

  private static MachineChangeFlow prepare(
      CommandContext context, MachineChangeFlow flow, ReinstallPlan plan, String keyReason) {
    ServerStatus status = plan.status();
    ServerText.noteUnread(context, status);
    String system = plan.operatingSystem();
    return flow.plan(ServerText.label(status.server()), InstallPlanText.of(plan, keyReason))
        .request(ovh -> Optional.of(ovh.servers().installs().reinstall(plan)))
        .pollBy((started, options, listener) -> await(context, started, options))
        .onFailure(failure -> withAdvice(failure, status.name()))
        .renewHostKeys(
            status.address().stream().toList(),
            OldKeys.KNOWN_HOSTS_AND_SERVER,
            () -> SshLogin.userOfImage(system))
        .done("has " + system)
        .result(
            (finished, login) ->
                TaskRow.of(finished)
                    .with("operatingSystem", system)
                    .with("login", login.map(SshLogin::json).orElse(null)),
            "task",
            "state",
            "operatingSystem",
            "user=login.user",
            "address=login.address");
  }

  private SshKeyOption.Selection givenKey(CommandContext context) {
    if (noKey) {
      key.rejectTogetherWith("--no-key");
    }
    return key.isGiven()
        ? key.select(context)
        : SshKeyOption.Selection.ofUser(SshKeyChoice.ofNone());
  }

  /** Returns whether the system accepts a key; a system whose template is unknown may accept it. */
  private static boolean acceptsKey(ReinstallPlan plan) {
    DedicatedInstallationTemplateTemplates template = plan.template();
    if (template == null) {
      return true;
    }
    List<String> inputs =
        template.optional(DedicatedInstallationTemplateTemplates::inputs).orElse(List.of()).stream()
            .flatMap(input -> input.optional(DedicatedTemplateOsInput::name).stream())
            .toList();
    // Windows has no SSH key in OVHcloud's guide, although its list of inputs may have one.
    boolean isWindows =
        template
            .optional(DedicatedInstallationTemplateTemplates::family)
            .filter(DedicatedTemplateOsTypeEnum.WINDOWS::equals)
            .isPresent();
    return !isWindows && (inputs.isEmpty() || inputs.contains("sshKey"));
  }

  private static ReinstallPlan withKey(
      CommandContext context, ReinstallPlan plan, SshKeyChoice choice) {
    Reinstall request = plan.reinstall();
    return new ReinstallPlan(
        plan.status(),
        plan.operatingSystem(),
        plan.template(),
        plan.disks(),
        context.ovh().sshKeys().resolve(choice).orElse(null),
        new Reinstall(
            request.operatingSystem(), choice, request.customizations(), request.storage()));
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
}

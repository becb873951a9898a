package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.Rescue;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.api.sshkey.SshKeyChoice;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.HostKeyRenewal.OldKeys;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeFlow.Outcome;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineChanges;
import dev.ovhdo.cli.machine.MachineText;
import dev.ovhdo.cli.machine.SshKeyOption;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code server rescue}: boots a server into its rescue system, and waits for the login. */
@Command(
    footer = {
      "",
      "The present boot is saved, and 'ovh-do server unrescue' restores it. The disks",
      "are not changed.",
      "",
      "Example:",
      "  ovh-do server rescue storage --key laptop",
    })
@Calls({
  ServerCalls.STATUS,
  ServerCalls.BOOTS,
  ServerCalls.SET_BOOT,
  ServerCalls.REBOOT,
  Calls.KEY_BY_NAME
})
public final class ServerRescue implements CliCommand {
  @Parameters(arity = "1..*", paramLabel = "SERVER", description = "Service names or display names")
  List<String> names = List.of();

  @Mixin SshKeyOption key = new SshKeyOption();

  @Option(names = "--password", description = "Install no key: OVHcloud mails a password")
  boolean password;

  @Option(
      names = "--mail",
      paramLabel = "ADDRESS",
      description = "The mail address for the password (default: that of the account)")
  @Nullable String mail;

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Mixin SshOptions ssh = SshOptions.ofServer();

  @Override
  public void run(CommandContext context) {
    MachineChanges changes = new MachineChanges(context, options, ssh);
    SshKeyOption.Selection selected = selectedKey(context);
    changes.run(names, name -> flow(context, name, selected));
  }

  private MachineChangeFlow flow(
      CommandContext context, String server, SshKeyOption.Selection selected) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options, ssh);
    BootPlan plan =
        context.ovh().servers().boots().planRescue(server, new Rescue(selected.choice(), mail));
    ServerStatus status = plan.status();
    ServerText.noteUnread(context, status);
    RescueStateFile states = new RescueStateFile(context);
    RescueStateFile.Entry saved = states.find(status.name()).orElse(null);
    RescueStateFile.Entry entry = RescueStateFile.entry(status, saved);
    long earlierReboot = saved == null || saved.leaving() ? 0 : saved.task();
    return RescueFlow.prepare(
            context,
            flow,
            plan,
            text(plan, selected.reason()),
            earlierReboot,
            "is already in rescue")
        .beforeRequest(() -> states.save(entry))
        .afterStart(task -> states.save(entry.withTask(task.id())))
        .renewHostKeys(
            status.address().stream().toList(),
            OldKeys.KNOWN_HOSTS_AND_SERVER,
            () -> Optional.of("root"))
        .done("is in rescue")
        .afterwards(
            outcome -> {
              if (outcome == Outcome.FINISHED) {
                noteAccess(context, plan);
              }
            });
  }

  private static void noteAccess(CommandContext context, BootPlan plan) {
    if (plan.key() == null) {
      context.terminal().note("OVHcloud mails the password");
    }
    context
        .terminal()
        .note("'ovh-do server unrescue " + plan.status().name() + "' boots its own system again");
  }

  private SshKeyOption.Selection selectedKey(CommandContext context) {
    if (password) {
      key.rejectTogetherWith("--password");
      return SshKeyOption.Selection.ofUser(SshKeyChoice.ofNone());
    }
    return key.select(context);
  }

  private static Plan text(BootPlan plan, String keyReason) {
    Plan text =
        ServerText.plan(plan.status(), "reboot %s into its rescue system")
            .withFact("rescue", ServerText.bootText(plan))
            .withFact("key", MachineText.key(plan.key(), keyReason));
    return plan.status().server().optional(DedicatedServer::bootScript).isEmpty()
        ? text
        : text.withFact(
            "script", "the boot script will be lost; 'ovh-do server show -o json' shows it");
  }
}

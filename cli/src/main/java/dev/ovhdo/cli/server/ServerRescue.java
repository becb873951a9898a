package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.Rescue;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.key.PublicKeyReader;
import dev.ovhdo.cli.machine.SshKeyText;
import dev.ovhdo.cli.ssh.HostKeyScanner;
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
    })
@Calls({
  ServerCalls.STATUS,
  ServerCalls.BOOTS,
  ServerCalls.SET_BOOT,
  ServerCalls.REBOOT,
  Calls.KEY_BY_NAME
})
public final class ServerRescue implements CliCommand {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Option(
      names = "--key",
      paramLabel = "NAME|FILE",
      description =
          "The SSH key to install: its name in the account, or a file (default: your own key in"
              + " ~/.ssh)")
  @Nullable String key;

  @Option(names = "--password", description = "Install no key: OVHcloud mails a password")
  boolean password;

  @Option(
      names = "--mail",
      paramLabel = "ADDRESS",
      description = "The mail address for the password (default: that of the account)")
  @Nullable String mail;

  @Mixin RebootOptions options = new RebootOptions();

  @Override
  public void run(CommandContext context) {
    Confirmation changing = options.changing(context);
    Rescue wish = request(context);
    HostKeyScanner.warmUp();
    BootPlan plan = context.ovh().servers().boots().planRescue(server, wish);
    RescueStateFile memory = new RescueStateFile(context);
    Rebooting rebooting = new Rebooting(context, options, changing, plan);
    RescueStateFile.Entry known = memory.find(plan.status().name()).orElse(null);
    if (known != null && !known.leaving() && rebooting.hasRebooted(known.task())) {
      context.terminal().note(rebooting.name() + " is already in rescue; nothing was changed");
    } else {
      RescueStateFile.Entry entry = entry(plan.status(), known);
      Optional<Task> task =
          rebooting.begin(
              text(plan),
              () -> {
                rebooting.hostKeys().rememberOldKeys();
                memory.save(entry);
              });
      if (task.isEmpty()) {
        return;
      }
      memory.save(
          new RescueStateFile.Entry(entry.server(), entry.previousBoot(), task.get().id(), false));
      if (!rebooting.follow(task.get())) {
        return;
      }
    }
    if (!changing.isDryRun()) {
      arrive(context, rebooting, plan);
    }
  }

  private static void arrive(CommandContext context, Rebooting rebooting, BootPlan plan) {
    String name = rebooting.name();
    Optional<String> login = rebooting.login("root", name + " is in rescue");
    rebooting.close("is in rescue", login);
    if (plan.key() == null) {
      context.terminal().note("OVHcloud mails the password");
    }
    context
        .terminal()
        .note("'ovh-do server unrescue " + plan.status().name() + "' boots its own system again");
  }

  private Rescue request(CommandContext context) {
    Rescue wish = keyRequest(context);
    return mail == null ? wish : wish.withMail(mail);
  }

  private Rescue keyRequest(CommandContext context) {
    String wanted = key;
    if (password && wanted != null) {
      throw new CommandException(ExitCode.USAGE, "--key and --password exclude each other");
    } else if (password) {
      return Rescue.ofPassword();
    }
    PublicKeyReader keys = new PublicKeyReader(context.environment());
    if (wanted == null) {
      return keys.findDefault().map(Rescue::ofPublicKey).orElseGet(Rescue::ofPassword);
    }
    return PublicKeyReader.isFileOrKey(wanted)
        ? Rescue.ofPublicKey(keys.readFileOrKey(wanted))
        : Rescue.ofSshKey(wanted);
  }

  /** Saves the present boot as the boot to return to; a rescue boot is not saved. */
  private static RescueStateFile.Entry entry(
      ServerStatus condition, RescueStateFile.@Nullable Entry known) {
    ServerBoot boot = condition.boot();
    boolean inRescue = boot != null && boot.kind() == ServerBoot.Kind.RESCUE;
    Long id = condition.server().bootId();
    long previous = inRescue ? 1 : id == null ? 0 : id;
    return new RescueStateFile.Entry(
        condition.name(), inRescue && known != null ? known.previousBoot() : previous, 0, false);
  }

  private static Plan text(BootPlan plan) {
    Plan text =
        ServerText.plan(plan.status(), "reboot %s into its rescue system")
            .withFact("rescue", plan.boot() + (plan.isSet() ? ", already set" : ""))
            .withFact("key", SshKeyText.text(plan.key()));
    return plan.status().server().bootScript() == null
        ? text
        : text.withFact(
            "script", "the boot script will be lost; 'ovh-do server info -o json' shows it");
  }
}

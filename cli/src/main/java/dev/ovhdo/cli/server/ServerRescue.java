package dev.ovhdo.cli.server;

import dev.ovhdo.api.ServerTask;
import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.Rescue;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerCondition;
import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.key.PublicKeys;
import dev.ovhdo.cli.login.InstalledKey;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.cli.ssh.HostKeyScan;
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
  ServerCalls.CONDITION,
  ServerCalls.BOOTS,
  ServerCalls.SET,
  ServerCalls.REBOOT,
  Calls.KEY_BY_NAME
})
public final class ServerRescue implements Verb {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Option(
      names = "--key",
      paramLabel = "NAME|FILE",
      description =
          "The SSH key to install: its name in the account, or a file (default: your own key in ~/.ssh)")
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
  public void run(Session session) {
    Change changing = options.changing(session);
    Rescue wish = wish(session);
    HostKeyScan.warmUp();
    BootPlan plan = session.ovh().servers().boots().planRescue(server, wish);
    RescueMemory memory = new RescueMemory(session);
    Rebooting rebooting = new Rebooting(session, options, changing, plan);
    RescueMemory.Entry known = memory.of(plan.condition().name()).orElse(null);
    if (known != null && !known.leaving() && rebooting.hasRebooted(known.task())) {
      session.note(rebooting.name() + " is already in rescue; nothing was changed");
    } else {
      RescueMemory.Entry entry = entry(plan.condition(), known);
      Optional<ServerTask> task =
          rebooting.begin(
              text(plan),
              () -> {
                rebooting.hostKeys().rememberOldKeys();
                memory.keep(entry);
              });
      if (task.isEmpty()) {
        return;
      }
      memory.keep(
          new RescueMemory.Entry(entry.server(), entry.previousBoot(), task.get().id(), false));
      if (!rebooting.follow(task.get())) {
        return;
      }
    }
    if (!changing.isRehearsed()) {
      arrive(session, rebooting, plan);
    }
  }

  private static void arrive(Session session, Rebooting rebooting, BootPlan plan) {
    String name = rebooting.name();
    Optional<String> login = rebooting.login("root", name + " is in rescue");
    rebooting.close("is in rescue", login);
    if (plan.key() == null) {
      session.note("OVHcloud mails the password");
    }
    session.note(
        "'ovh-do server unrescue " + plan.condition().name() + "' boots its own system again");
  }

  private Rescue wish(Session session) {
    Rescue wish = by(session);
    return mail == null ? wish : wish.withMail(mail);
  }

  private Rescue by(Session session) {
    String wanted = key;
    if (password && wanted != null) {
      throw new CommandException(ExitCode.USAGE, "--key and --password exclude each other");
    } else if (password) {
      return Rescue.withPassword();
    }
    PublicKeys keys = new PublicKeys(session.environment());
    if (wanted == null) {
      return keys.find().map(Rescue::withPublicKey).orElseGet(Rescue::withPassword);
    }
    return PublicKeys.isFileOrKey(wanted)
        ? Rescue.withPublicKey(keys.from(wanted))
        : Rescue.withSshKey(wanted);
  }

  /** Saves the present boot as the boot to return to; a rescue boot is not saved. */
  private static RescueMemory.Entry entry(
      ServerCondition condition, RescueMemory.@Nullable Entry known) {
    ServerBoot boot = condition.boot();
    boolean inRescue = boot != null && boot.kind() == ServerBoot.Kind.RESCUE;
    Long id = condition.server().bootId();
    long previous = inRescue ? 1 : id == null ? 0 : id;
    return new RescueMemory.Entry(
        condition.name(), inRescue && known != null ? known.previousBoot() : previous, 0, false);
  }

  private static Plan text(BootPlan plan) {
    Plan text =
        ServerText.plan(plan.condition(), "reboot %s into its rescue system")
            .with("rescue", plan.boot() + (plan.isSet() ? ", already set" : ""))
            .with("key", InstalledKey.text(plan.key()));
    return plan.condition().server().bootScript() == null
        ? text
        : text.with(
            "script", "the boot script will be lost; 'ovh-do server info -o json' shows it");
  }
}

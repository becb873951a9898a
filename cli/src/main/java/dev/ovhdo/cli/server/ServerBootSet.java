package dev.ovhdo.cli.server;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.ServerBootService;
import dev.ovhdo.api.ServerTask;
import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.output.ShellWord;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.cli.task.Following;
import dev.ovhdo.cli.task.TaskOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code server boot}: sets the boot of a server, which takes effect at its next reboot. */
@Command
@Calls({ServerCalls.CONDITION, ServerCalls.BOOTS, ServerCalls.SET, ServerCalls.REBOOT})
public final class ServerBootSet implements Verb {
  @Parameters(index = "0", paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Parameters(
      index = "1",
      paramLabel = "BOOT",
      description =
          "disk, rescue (the newest Linux rescue system), or the id of a boot that 'server boots' lists")
  String boot = "";

  @Option(names = "--reboot", description = "Reboot now, and wait for the reboot")
  boolean reboot;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin TaskOptions task = new TaskOptions();

  @Override
  public void run(Session session) {
    refuseOtherWords();
    BootPlan plan = plan(session.ovh().servers().boots());
    Change changing = new Change(session, change);
    if (reboot) {
      bootNow(session, changing, plan);
    } else {
      set(session, changing, plan);
    }
  }

  private void refuseOtherWords() {
    if (!boot.matches("disk|rescue|\\d{1,18}")) {
      throw new CommandException(
          ExitCode.USAGE,
          "\"%s\" is neither disk nor rescue nor the id of a boot; 'ovh-do server boots %s' lists them"
              .formatted(boot, ShellWord.of(server)));
    }
  }

  private BootPlan plan(ServerBootService boots) {
    return switch (boot) {
      case "disk" -> boots.planDisk(server);
      case "rescue" -> boots.plan(server, boots.rescueSystem(server).id());
      default -> boots.plan(server, Long.parseLong(boot));
    };
  }

  private static void set(Session session, Change changing, BootPlan plan) {
    String name = ServerText.name(plan.condition().server());
    String service = plan.condition().name();
    if (plan.isSet()) {
      session.note(name + " is already set to boot " + plan.boot() + "; nothing was changed");
    } else {
      changing.unasked().servers().boots().set(plan);
    }
    if (changing.isRehearsed()) {
      return;
    }
    if (session.results().isAskedFor()) {
      ServerBoot boot = plan.boot();
      session.results().row(Row.of(boot).with("kind", boot.kind().word()), "id", "kind", "kernel");
    }
    if (!plan.isSet()) {
      session.note(
          name
              + " boots "
              + plan.boot()
              + " at its next reboot; 'ovh-do server reboot "
              + service
              + "' reboots it");
    }
  }

  private void bootNow(Session session, Change changing, BootPlan plan) {
    plan.condition().orRefuse();
    Ovh ovh =
        changing.agreed(
            ServerText.plan(plan.condition(), "reboot %s")
                .with("then", plan.boot() + (plan.isSet() ? ", already set" : "")));
    ServerTask started = ovh.servers().boots().rebootInto(plan);
    if (changing.isRehearsed()) {
      return;
    }
    if (plan.boot().kind() != ServerBoot.Kind.RESCUE) {
      new RescueMemory(session).forget(plan.condition().name());
    }
    if (new Following(session, task).follow(started, session.ovh().servers()::await)) {
      session.note(ServerText.name(plan.condition().server()) + " has booted " + plan.boot());
    }
  }
}

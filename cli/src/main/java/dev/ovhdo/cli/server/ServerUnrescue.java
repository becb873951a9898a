package dev.ovhdo.cli.server;

import dev.ovhdo.api.ServerBootService;
import dev.ovhdo.api.ServerService;
import dev.ovhdo.api.ServerTask;
import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerBoot.Kind;
import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.login.LoginUser;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.cli.ssh.HostKeyScan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code server unrescue}: boots a server from its own system again, and removes the key of the
 * rescue system.
 */
@Command(
    footer = {
      "",
      "The server boots what it booted before 'ovh-do server rescue'; its disk if the",
      "rescue was started on another computer, or the server was switched off before.",
    })
@Calls({ServerCalls.CONDITION, ServerCalls.BOOTS, ServerCalls.SET, ServerCalls.REBOOT})
public final class ServerUnrescue implements Verb {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Mixin RebootOptions options = new RebootOptions();

  @Override
  public void run(Session session) {
    Change changing = options.changing(session);
    HostKeyScan.warmUp();
    RescueMemory memory = new RescueMemory(session);
    ServerService servers = session.ovh().servers();
    String service = servers.one(server).name();
    RescueMemory.Entry known = memory.of(service).orElse(null);
    BootPlan plan = plan(servers.boots(), service, known);
    if (known == null && plan.isSet() && plan.condition().task() == null) {
      session.note(nothingToDo(plan));
      return;
    }
    Rebooting rebooting = new Rebooting(session, options, changing, plan);
    if (known != null && known.leaving() && rebooting.hasRebooted(known.task())) {
      session.note(rebooting.name() + " has already left rescue; nothing was changed");
    } else {
      Optional<ServerTask> task =
          rebooting.begin(text(plan), () -> rebooting.hostKeys().rememberShownKeys());
      if (task.isEmpty()) {
        return;
      }
      if (known != null) {
        memory.keep(known.leavingBy(task.get().id()));
      }
      if (!rebooting.follow(task.get())) {
        return;
      }
    }
    if (!changing.isRehearsed()) {
      String user = LoginUser.of(plan.condition().server().os()).orElse("");
      Optional<String> login = rebooting.login(user, rebooting.name() + " has left rescue");
      memory.forget(service);
      rebooting.close("has booted " + plan.boot(), login);
    }
  }

  /**
   * Plans the saved boot, or the disk if the saved boot no longer exists, is a rescue system or
   * switches the server off.
   */
  private static BootPlan plan(
      ServerBootService boots, String service, RescueMemory.@Nullable Entry known) {
    if (known != null && boots.list(service).stream().anyMatch(boot -> isWayOut(boot, known))) {
      return boots.plan(service, known.previousBoot());
    }
    return boots.planDisk(service);
  }

  private static boolean isWayOut(ServerBoot boot, RescueMemory.Entry known) {
    return boot.id() == known.previousBoot()
        && boot.kind() != Kind.RESCUE
        && boot.kind() != Kind.POWER_OFF;
  }

  private static String nothingToDo(BootPlan plan) {
    return ServerText.name(plan.condition().server())
        + " is already set to boot "
        + plan.boot()
        + "; nothing was changed. If the rescue system is still running, 'ovh-do server reboot "
        + plan.condition().name()
        + "' ends it";
  }

  private static Plan text(BootPlan plan) {
    boolean hasKey = plan.condition().server().rescueSshKey() != null;
    return ServerText.plan(plan.condition(), "reboot %s out of rescue")
        .with("then", plan.boot() + (plan.isSet() ? ", already set" : ""))
        .with("key", hasKey ? "the key of the rescue system is removed" : "no key to remove");
  }
}

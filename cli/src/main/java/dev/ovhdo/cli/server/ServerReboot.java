package dev.ovhdo.cli.server;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.ServerTask;
import dev.ovhdo.api.server.ServerCondition;
import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.cli.task.Following;
import dev.ovhdo.cli.task.TaskOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code server reboot}: reboots a server (a hard reset) with the boot that is set. */
@Command
@Calls({ServerCalls.CONDITION, ServerCalls.REBOOT})
public final class ServerReboot implements Verb {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin TaskOptions task = new TaskOptions();

  @Override
  public void run(Session session) {
    ServerCondition condition = session.ovh().servers().condition(server).orRefuse();
    Change changing = new Change(session, change);
    Ovh ovh = changing.agreed(ServerText.plan(condition, "reboot %s"));
    ServerTask started = ovh.servers().reboot(condition.name());
    if (!changing.isRehearsed()
        && new Following(session, task).follow(started, session.ovh().servers()::await)) {
      session.note(ServerText.name(condition.server()) + " has rebooted");
    }
  }
}

package dev.ovhdo.cli.server;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.task.TaskOptions;
import dev.ovhdo.cli.task.TaskWatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code server reboot}: reboots a server (a hard reset) with the boot that is set. */
@Command
@Calls({ServerCalls.STATUS, ServerCalls.REBOOT})
public final class ServerReboot implements CliCommand {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin TaskOptions task = new TaskOptions();

  @Override
  public void run(CommandContext context) {
    ServerStatus condition = context.ovh().servers().status(server).requireIdle();
    Confirmation changing = new Confirmation(context, change);
    Ovh ovh = changing.confirmByName(ServerText.plan(condition, "reboot %s"));
    Task started = ovh.servers().reboot(condition.name());
    if (!changing.isDryRun() && new TaskWatcher(context, task).awaitAndShow(started)) {
      context.terminal().note(ServerText.name(condition.server()) + " has rebooted");
    }
  }
}

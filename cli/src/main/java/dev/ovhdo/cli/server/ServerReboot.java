package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineChanges;
import dev.ovhdo.cli.machine.MachineText;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code server reboot}: reboots a server (a hard reset) with the boot that is set. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do server reboot storage",
    })
@Calls({ServerCalls.STATUS, ServerCalls.REBOOT})
public final class ServerReboot implements CliCommand {
  @Parameters(arity = "1..*", paramLabel = "SERVER", description = "Service names or display names")
  List<String> names = List.of();

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Override
  public void run(CommandContext context) {
    new MachineChanges(context, options).run(names, name -> flow(context, name));
  }

  private MachineChangeFlow flow(CommandContext context, String server) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options);
    ServerStatus status = context.ovh().servers().status(server).requireIdle();
    ServerText.noteUnread(context, status);
    return flow.plan(ServerText.label(status.server()), ServerText.plan(status, "reboot %s"))
        .request(ovh -> Optional.of(ovh.servers().reboot(status.name())))
        .done(MachineText.reboots(""));
  }
}

package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineChanges;
import dev.ovhdo.cli.machine.SshOptions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps unrescue}: boots a VPS from its own disk again. */
@Command(
    footer = {
      "",
      "The VPS reboots.",
      "",
      "Example:",
      "  ovh-do vps unrescue vps-1",
    })
@Calls({VpsCalls.STATUS, "PUT /vps/{serviceName}", "GET /vps/{serviceName}/images/current"})
public final class VpsUnrescue implements CliCommand {
  @Parameters(arity = "1..*", paramLabel = "VPS", description = "Service names or display names")
  List<String> names = List.of();

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Mixin SshOptions ssh = new SshOptions();

  @Override
  public void run(CommandContext context) {
    new MachineChanges(context, options)
        .run(names, name -> NetbootFlow.unrescue(context, options, ssh, name));
  }
}

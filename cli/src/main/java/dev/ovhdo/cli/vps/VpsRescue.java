package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineChanges;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.cli.output.ShellQuoting;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps rescue}: boots a VPS into OVHcloud's rescue system, to repair its disk. */
@Command(
    footer = {
      "",
      "The VPS reboots. OVHcloud mails the password of root to the technical contact",
      "of the VPS, within several minutes; no SSH key is accepted. In the rescue",
      "system the disk of the VPS is sdb. 'ovh-do vps unrescue VPS' boots the disk",
      "again.",
      "",
      "Example:",
      "  ovh-do vps rescue vps-1",
    })
@Calls({VpsCalls.STATUS, "PUT /vps/{serviceName}"})
public final class VpsRescue implements CliCommand {
  @Parameters(arity = "1..*", paramLabel = "VPS", description = "Service names or display names")
  List<String> names = List.of();

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Mixin SshOptions ssh = new SshOptions();

  @Override
  public void run(CommandContext context) {
    new MachineChanges(context, options).run(names, name -> flow(context, name));
  }

  private MachineChangeFlow flow(CommandContext context, String vps) {
    return NetbootFlow.rescue(context, options, ssh, vps)
        .afterwards(
            outcome ->
                context
                    .terminal()
                    .note(
                        "OVHcloud mails the password of root to the technical contact of the VPS;"
                            + " 'ovh-do vps unrescue "
                            + ShellQuoting.quote(vps)
                            + "' boots the disk again"));
  }
}

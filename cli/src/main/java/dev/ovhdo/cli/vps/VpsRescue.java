package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineChangeFlow.Outcome;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.cli.output.ShellQuoting;
import dev.ovhdo.routes.vps.VpsNetbootEnum;
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
    })
@Calls({VpsCalls.STATUS, "PUT /vps/{serviceName}"})
public final class VpsRescue implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Mixin SshOptions ssh = new SshOptions();

  @Override
  public void run(CommandContext context) {
    NetbootFlow flow = new NetbootFlow(context, options, ssh, VpsNetbootEnum.RESCUE);
    Outcome outcome =
        flow.run(
            vps,
            "reboot %s into the rescue system",
            "already boots the rescue system",
            "has booted its rescue system");
    if (outcome != Outcome.NOT_STARTED) {
      context
          .terminal()
          .note(
              "OVHcloud mails the password of root to the technical contact of the VPS; 'ovh-do vps unrescue "
                  + ShellQuoting.quote(vps)
                  + "' boots the disk again");
    }
  }
}

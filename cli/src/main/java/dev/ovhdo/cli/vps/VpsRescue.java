package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsRescueService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.ShellQuoting;
import dev.ovhdo.routes.vps.VpsNetbootEnum;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps rescue}: boots a VPS into OVHcloud's rescue system, to repair its disk. */
@Command(
    footer = {
      "",
      "The VPS reboots. OVHcloud mails the password of root to the owner of the",
      "account; if the account has a default SSH key ('ovh-do key default'), it is",
      "accepted too. 'ovh-do vps unrescue VPS' boots the disk again.",
    })
@Calls({VpsCalls.STATUS, "PUT /vps/{serviceName}"})
public final class VpsRescue implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Mixin NetbootSwitch netboot = new NetbootSwitch();

  @Override
  public void run(CommandContext context) {
    NetbootSwitch.Way way =
        new NetbootSwitch.Way(
            VpsNetbootEnum.RESCUE,
            "reboot %s into the rescue system",
            " already boots the rescue system",
            VpsRescueService::enter);
    if (netboot.run(context, vps, way, name -> Optional.of("root"))) {
      context
          .terminal()
          .note(
              "OVHcloud mails the password of root to the owner of the account; 'ovh-do vps"
                  + " unrescue "
                  + ShellQuoting.quote(vps)
                  + "' boots the disk again");
    }
  }
}

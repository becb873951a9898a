package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.routes.vps.VpsNetbootEnum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps unrescue}: boots a VPS from its own disk again. */
@Command(footer = {"", "The VPS reboots."})
@Calls({VpsCalls.STATUS, "PUT /vps/{serviceName}", "GET /vps/{serviceName}/images/current"})
public final class VpsUnrescue implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Mixin SshOptions ssh = new SshOptions();

  @Override
  public void run(CommandContext context) {
    new NetbootFlow(context, options, ssh, VpsNetbootEnum.LOCAL)
        .run(
            vps,
            "reboot %s from its own disk",
            "already boots its own disk",
            "has booted its own disk");
  }
}

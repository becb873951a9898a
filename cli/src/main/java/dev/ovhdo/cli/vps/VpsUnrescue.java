package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsRescueService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.LoginUser;
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

  @Mixin NetbootSwitch netboot = new NetbootSwitch();

  @Override
  public void run(CommandContext context) {
    NetbootSwitch.Way way =
        new NetbootSwitch.Way(
            VpsNetbootEnum.LOCAL,
            "reboot %s from its own disk",
            " already boots its own disk",
            VpsRescueService::leave);
    netboot.run(
        context,
        vps,
        way,
        name ->
            context
                .ovh()
                .vps()
                .images()
                .current(name)
                .flatMap(image -> LoginUser.ofImage(image.name())));
  }
}

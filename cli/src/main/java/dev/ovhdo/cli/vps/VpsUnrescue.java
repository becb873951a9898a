package dev.ovhdo.cli.vps;

import dev.ovhdo.api.VpsRescueService;
import dev.ovhdo.cli.login.LoginUser;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.routes.vps.VpsNetbootEnum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps unrescue}: boots a VPS from its own disk again. */
@Command(footer = {"", "The VPS reboots."})
@Calls({VpsCalls.CONDITION, "PUT /vps/{serviceName}", "GET /vps/{serviceName}/images/current"})
public final class VpsUnrescue implements Verb {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Mixin NetbootSwitch netboot = new NetbootSwitch();

  @Override
  public void run(Session session) {
    NetbootSwitch.Way way =
        new NetbootSwitch.Way(
            VpsNetbootEnum.LOCAL,
            "reboot %s from its own disk",
            " already boots its own disk",
            VpsRescueService::leave);
    netboot.run(
        session,
        vps,
        way,
        name ->
            session
                .ovh()
                .vps()
                .images()
                .current(name)
                .flatMap(image -> LoginUser.of(image.name())));
  }
}

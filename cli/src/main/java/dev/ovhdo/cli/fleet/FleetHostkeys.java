package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.SshOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fleet hostkeys}: writes the host keys of the machines of a fleet to known_hosts. */
@Command(
    footer = {
      "",
      "For the machines that are done, on each computer from which you log in. Reads",
      "the keys from the SSH servers of the machines.",
      "",
      "Example:",
      "  ovh-do fleet hostkeys web",
    })
@Calls(
    Calls.VPS_BY_NAME
        + ", GET /vps/{serviceName}/ips, "
        + Calls.SERVER_BY_NAME
        + ", GET /dedicated/server/{serviceName}/ips")
public final class FleetHostkeys implements CliCommand {
  @Parameters(index = "0", paramLabel = "FLEET", description = "The name of the fleet")
  String fleet = "";

  @Mixin FleetStoreOption store = new FleetStoreOption();

  @Mixin SshOptions ssh = new SshOptions();

  @Override
  public void run(CommandContext context) {
    FleetModule.require();
    FleetKeys.renew(context, store, ssh, fleet);
  }
}

package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.vps.VpsIp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vps ips}: the addresses of a VPS and their reverse names. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do vps ips vps-1",
    })
@Calls({Calls.VPS_BY_NAME, "GET /vps/{serviceName}/ips", "GET /vps/{serviceName}/ips/{ipAddress}"})
public final class VpsIps extends ListCommand<VpsIp> {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  public VpsIps() {
    super("ip=ipAddress", "version", "type", "reverse", "gateway");
  }

  @Override
  protected Listing<VpsIp> list(CommandContext context) {
    return context.ovh().vps().addresses(vps);
  }
}

package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vps ips}: the addresses of a VPS and their reverse names. */
@Command
@Calls({Calls.VPS_BY_NAME, "GET /vps/{serviceName}/ips", "GET /vps/{serviceName}/ips/{ipAddress}"})
public final class VpsIps implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Override
  public void run(CommandContext context) {
    context
        .results()
        .rows(
            context.reportVanished(context.ovh().vps().addresses(vps)).stream()
                .map(Row::of)
                .toList(),
            "ip=ipAddress",
            "version",
            "type",
            "reverse",
            "gateway");
  }
}

package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ls-ips}: the addresses of a VPS. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do ls-ips vps-1",
    })
@Calls({Calls.VPS_BY_NAME, "GET /vps/{serviceName}/ips"})
public final class LsIps implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Override
  public void run(CommandContext context) {
    List<String> ips = context.ovh().vps().ips(vps);
    context
        .results()
        .text(
            ClassicText.lines(ips, ip -> ip),
            ips.stream().map(ip -> Row.empty().with("ipAddress", ip)).toList());
  }
}

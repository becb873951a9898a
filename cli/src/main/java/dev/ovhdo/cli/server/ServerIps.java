package dev.ovhdo.cli.server;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code server ips}: the address blocks of a server, one per line. */
@Command
@Calls({Calls.SERVER_BY_NAME, "GET /dedicated/server/{serviceName}/ips"})
public final class ServerIps implements CliCommand {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Override
  public void run(CommandContext context) {
    List<String> ips = context.ovh().servers().ips(server);
    context
        .results()
        .text(
            String.join("", ips.stream().map(ip -> ip + "\n").toList()),
            ips.stream().map(ip -> Row.empty().with("ip", ip)).toList());
  }
}

package dev.ovhdo.cli.server;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.client.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code server ips}: the address blocks of a server. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do server ips storage",
    })
@Calls({Calls.SERVER_BY_NAME, "GET /dedicated/server/{serviceName}/ips"})
public final class ServerIps extends ListCommand<ServerIps.Block> {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  /** A block as a row. */
  record Block(String ip) {}

  public ServerIps() {
    super("ip");
  }

  @Override
  protected Listing<Block> list(CommandContext context) {
    return Listing.of(context.ovh().servers().ips(server).stream().map(Block::new).toList());
  }
}

package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code server boots}: the boots of a server, and which of them is set. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do server boots storage",
    })
@Calls({Calls.SERVER_BY_NAME, ServerCalls.BOOTS})
public final class ServerBootList extends ListCommand<ServerBoot> {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  /** The id of the boot that is set; 0 for none. */
  private long set;

  public ServerBootList() {
    super("id", "kind", "kernel", "description", "set");
  }

  @Override
  protected Listing<ServerBoot> list(CommandContext context) {
    DedicatedServer found = context.ovh().servers().get(server);
    set = found.optional(DedicatedServer::bootId).orElse(0L);
    return context.ovh().servers().boots().list(found.name());
  }

  @Override
  protected Row row(ServerBoot boot) {
    return Row.of(boot).with("kind", boot.kind().label()).with("set", boot.id() == set);
  }
}

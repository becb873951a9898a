package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code server boots}: the boots of a server, and which of them is set. */
@Command
@Calls({Calls.SERVER_BY_NAME, ServerCalls.BOOTS})
public final class ServerBootList implements CliCommand {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Override
  public void run(CommandContext context) {
    DedicatedServer found = context.ovh().servers().get(server);
    context
        .results()
        .rows(
            context.ovh().servers().boots().list(found.name()).stream()
                .map(boot -> row(boot, found))
                .toList(),
            "id",
            "kind",
            "kernel",
            "description",
            "set");
  }

  private static Row row(ServerBoot boot, DedicatedServer server) {
    return Row.of(boot)
        .with("kind", boot.kind().label())
        .with("set", Objects.equals(server.bootId(), boot.id()));
  }
}

package dev.ovhdo.cli.server;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.server.ServerInstallService;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code server secrets}: the passwords that OVHcloud stores for a server for a limited time. */
@Command(
    footer = {
      "",
      "The command asks for confirmation first; without a terminal it needs --yes.",
      "A server that was installed with a key has no password.",
      "",
      "Example:",
      "  ovh-do server secrets storage",
    })
@Calls({
  Calls.SERVER_BY_NAME,
  "POST /dedicated/server/{serviceName}/authenticationSecret",
  "POST /secret/retrieve"
})
public final class ServerSecrets implements CliCommand {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    DedicatedServer found = context.ovh().servers().get(server);
    Confirmation confirmation = new Confirmation(context, change);
    Ovh ovh =
        confirmation.confirmByName(
            Plan.of(found.name(), "print the passwords of " + ServerText.label(found)));
    List<ServerInstallService.Password> secrets = ovh.servers().installs().secrets(found.name());
    context
        .results()
        .rows(
            secrets.stream().map(Row::of).toList(),
            "type",
            "user",
            "password",
            "url",
            "expiration");
    if (secrets.isEmpty()) {
      context.terminal().note("OVHcloud stores no password for " + ServerText.label(found));
    }
  }
}

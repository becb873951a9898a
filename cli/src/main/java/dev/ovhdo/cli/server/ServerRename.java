package dev.ovhdo.cli.server;

import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.TakenName;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code server rename}: sets the display name, by which every command finds a server too. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do server rename ns1.example.net storage",
    })
@Calls({
  Calls.SERVER_BY_NAME,
  "GET /dedicated/server/{serviceName}/serviceInfos",
  "GET /services/{serviceId}",
  "PUT /services/{serviceId}"
})
public final class ServerRename implements CliCommand {
  @Parameters(index = "0", paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Parameters(index = "1", paramLabel = "NAME", description = "The new display name; '' removes it")
  String name = "";

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    DedicatedServer before = context.ovh().servers().get(server);
    TakenName.warn(
        context,
        name,
        before.name(),
        () -> context.ovh().servers().list().stream(),
        each -> each.optional(DedicatedServer::name),
        each -> Optional.ofNullable(ServerText.displayName(each)));
    Confirmation confirmation = new Confirmation(context, change);
    confirmation.withoutQuestion().servers().rename(before.name(), name);
    if (context.results().isRequested()) {
      // The name that was sent: OVHcloud may still return the old name for some minutes.
      Row row = Row.empty().with("name", before.name());
      context.results().row(row.with("displayName", name.isBlank() ? null : name.strip()));
    }
    String now =
        name.isBlank() ? "no longer has a display name" : "has the display name " + name.strip();
    context.terminal().note(ServerText.label(before) + " " + now);
  }
}

package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.OperatingSystems;
import dev.ovhdo.api.server.ServerInstallService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.client.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code server schemes}: the named partition schemes of a system on a server. */
@Command(
    footer = {
      "",
      "The names are values of schemeName in the file of 'server reinstall --storage'.",
      "",
      "Example:",
      "  ovh-do server schemes storage --image debian",
    })
@Calls({
  Calls.SERVER_BY_NAME,
  "GET /dedicated/server/{serviceName}/install/compatibleTemplates",
  "GET /dedicated/server/{serviceName}/install/compatibleTemplatePartitionSchemes",
})
public final class ServerSchemes extends ListCommand<ServerSchemes.Scheme> {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Option(
      names = {"--image", "--os"},
      required = true,
      paramLabel = "OS",
      description = "The image, as for 'server reinstall --image'")
  String system = "";

  /** A scheme as a row. */
  record Scheme(String name, String operatingSystem) {}

  public ServerSchemes() {
    super("name", "operatingSystem");
  }

  @Override
  protected Listing<Scheme> list(CommandContext context) {
    ServerInstallService installs = context.ovh().servers().installs();
    OperatingSystems systems = installs.operatingSystems(server);
    String chosen = systems.choose(system);
    return Listing.of(
        installs.partitionSchemes(systems.server(), chosen).stream()
            .map(name -> new Scheme(name, chosen))
            .toList());
  }
}

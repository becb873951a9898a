package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.OperatingSystems;
import dev.ovhdo.api.server.ServerInstallService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code server os}: the systems that can be installed on a server. */
@Command(
    footer = {
      "",
      "Examples:",
      "  ovh-do server os ns1.example.net",
      "  ovh-do server os storage --search debian",
    })
@Calls({
  Calls.SERVER_BY_NAME,
  "GET /dedicated/server/{serviceName}/install/compatibleTemplates",
  "GET /dedicated/installationTemplate/{templateName}"
})
public final class ServerOsList implements CliCommand {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Option(
      names = "--search",
      paramLabel = "TEXT",
      description = "Only systems whose name or description contains this text")
  @Nullable String search;

  @Override
  public void run(CommandContext context) {
    ServerInstallService installs = context.ovh().servers().installs();
    OperatingSystems systems = installs.operatingSystems(server);
    List<Row> rows =
        context.api().client().inParallel(systems.names(), name -> row(installs, systems, name));
    context
        .results()
        .rows(
            rows.stream().filter(this::isWanted).toList(),
            "name",
            "description",
            "family",
            "subfamily",
            "until=endOfInstall");
  }

  private static Row row(ServerInstallService installs, OperatingSystems systems, String name) {
    return installs
        .template(name)
        .map(Row::of)
        .orElseGet(Row::empty)
        .with("name", name)
        .with("personal", systems.personal().contains(name));
  }

  private boolean isWanted(Row row) {
    String wanted = search == null ? "" : search.toLowerCase(Locale.ROOT);
    String text = row.at("name").asString("") + " " + row.at("description").asString("");
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }
}

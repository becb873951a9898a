package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.ServerInstallService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateTemplates;
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
public final class ServerOsList extends ListCommand<ServerOsList.System> {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Option(
      names = "--search",
      paramLabel = "TEXT",
      description = "Only systems whose name or description contains this text")
  @Nullable String search;

  /**
   * An operating system.
   *
   * @param template its template; null if OVHcloud does not return one
   */
  record System(String name, @Nullable DedicatedInstallationTemplateTemplates template) {
    Row row() {
      return (template == null ? Row.empty() : Row.of(template)).with("name", name);
    }

    boolean contains(String text) {
      String description =
          template == null
              ? ""
              : template.optional(DedicatedInstallationTemplateTemplates::description).orElse("");
      return (name + " " + description).toLowerCase(Locale.ROOT).contains(text);
    }
  }

  public ServerOsList() {
    super("name", "description", "family", "subfamily", "until=endOfInstall");
  }

  @Override
  protected Listing<System> list(CommandContext context) {
    ServerInstallService installs = context.ovh().servers().installs();
    String wanted = search == null ? "" : search.toLowerCase(Locale.ROOT);
    return Listing.of(
            context
                .api()
                .client()
                .inParallel(
                    installs.operatingSystems(server).names(),
                    name -> new System(name, installs.template(name).orElse(null))))
        .filter(system -> system.contains(wanted));
  }

  @Override
  protected Row row(System system) {
    return system.row();
  }
}

package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.ServerInstallService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateTemplates;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedTemplateOsInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
  "GET /dedicated/installationTemplate/templateInfos",
  "GET /dedicated/installationTemplate/{templateName}"
})
public final class ServerOsList extends ListCommand<ServerOsList.OfferedSystem> {
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
   * @param template its template, or the main properties of its template; null if OVHcloud does not
   *     return them
   * @param description empty if OVHcloud does not return it
   */
  record OfferedSystem(String name, @Nullable Record template, String description) {
    static OfferedSystem of(String name, DedicatedInstallationTemplateTemplates template) {
      return new OfferedSystem(
          name,
          template,
          template.optional(DedicatedInstallationTemplateTemplates::description).orElse(""));
    }

    static OfferedSystem of(String name, DedicatedTemplateOsInfo info) {
      return new OfferedSystem(
          name, info, info.optional(DedicatedTemplateOsInfo::description).orElse(""));
    }

    boolean contains(String text) {
      return (name + " " + description).toLowerCase(Locale.ROOT).contains(text);
    }
  }

  public ServerOsList() {
    super("name", "description", "family", "subfamily", "until=endOfInstall");
  }

  @Override
  protected Listing<OfferedSystem> list(CommandContext context) {
    ServerInstallService installs = context.ovh().servers().installs();
    String wanted = search == null ? "" : search.toLowerCase(Locale.ROOT);
    List<String> names = installs.operatingSystems(server).names();
    // Formats for programs have all properties, which only the single templates have.
    boolean needsAll = context.results().isRequested();
    return (needsAll ? Optional.<List<OfferedSystem>>empty() : atOnce(installs, names))
        .map(Listing::of)
        .orElseGet(() -> each(context, installs, names))
        .filter(system -> system.contains(wanted));
  }

  /** Reads all systems in one call; empty if OVHcloud refuses this call, which is new. */
  private static Optional<List<OfferedSystem>> atOnce(
      ServerInstallService installs, List<String> names) {
    try {
      Map<String, DedicatedTemplateOsInfo> infos = new HashMap<>();
      for (DedicatedTemplateOsInfo info : installs.templateInfos()) {
        info.optional(DedicatedTemplateOsInfo::templateName)
            .ifPresent(name -> infos.put(name, info));
      }
      return Optional.of(
          names.stream()
              .map(
                  name -> {
                    DedicatedTemplateOsInfo info = infos.get(name);
                    return info == null
                        ? new OfferedSystem(name, null, "")
                        : OfferedSystem.of(name, info);
                  })
              .toList());
    } catch (InvalidCredentialException | RateLimitedException e) {
      throw e;
    } catch (ApiException | DecodeException e) {
      return Optional.empty();
    }
  }

  /** Reads each system; one that cannot be read does not hide the others. */
  private static Listing<OfferedSystem> each(
      CommandContext context, ServerInstallService installs, List<String> names) {
    record Read(@Nullable OfferedSystem system, @Nullable Unread failure) {}
    List<Read> all =
        context
            .api()
            .client()
            .inParallel(
                names,
                name -> {
                  try {
                    return new Read(single(installs, name), null);
                  } catch (InvalidCredentialException | RateLimitedException e) {
                    throw e;
                  } catch (ApiException | DecodeException e) {
                    return new Read(null, new Unread(name, e));
                  }
                });
    return new Listing<>(
        all.stream().map(Read::system).flatMap(Stream::ofNullable).toList(),
        all.stream().map(Read::failure).flatMap(Stream::ofNullable).toList());
  }

  private static OfferedSystem single(ServerInstallService installs, String name) {
    return installs
        .template(name)
        .map(template -> OfferedSystem.of(name, template))
        .orElseGet(() -> new OfferedSystem(name, null, ""));
  }

  @Override
  protected Row row(OfferedSystem system) {
    Row row = system.template() == null ? Row.empty() : Row.of(system.template());
    return row.with("name", system.name());
  }
}

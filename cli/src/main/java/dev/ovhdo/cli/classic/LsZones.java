package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.domain.DomainZone;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code ls-zones}: the DNS zones with their last change and their name servers. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do ls-zones",
    })
@Calls({"GET /domain/zone", "GET /domain/zone/{zoneName}"})
public final class LsZones implements CliCommand {
  @Override
  public void run(CommandContext context) {
    Listing<DomainZone> zones = context.reportUnread(context.ovh().zones().list());
    context
        .results()
        .text(
            ClassicText.lines(zones, LsZones::line),
            zones.stream().map(Row::of).toList(),
            "name",
            "lastUpdate",
            "nameServers");
  }

  private static String line(DomainZone zone) {
    String name = zone.optional(DomainZone::name).orElse("");
    String changed = GoTimeFormat.text(zone.optional(DomainZone::lastUpdate).orElse(null));
    String servers = String.join(", ", zone.optional(DomainZone::nameServers).orElse(List.of()));
    return ClassicText.column(name) + " " + ClassicText.column(changed) + " " + servers;
  }
}

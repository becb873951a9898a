package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.domain.DomainZoneRestorePoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ls-zone-backups}: the restore points of a DNS zone, which OVHcloud keeps. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do ls-zone-backups example.com",
    })
@Calls({
  "GET /domain/zone",
  "GET /domain/zone/{zoneName}/history",
  "GET /domain/zone/{zoneName}/history/{creationDate}"
})
public final class LsZoneBackups implements CliCommand {
  @Parameters(paramLabel = "ZONE", description = "The zone's name, such as example.com")
  String zone = "";

  @Override
  public void run(CommandContext context) {
    Listing<DomainZoneRestorePoint> backups =
        context.reportUnread(context.ovh().zones().history(zone));
    context
        .results()
        .text(
            ClassicText.lines(backups, LsZoneBackups::line),
            backups.stream().map(Row::of).toList(),
            "creationDate",
            "zoneFileUrl");
  }

  private static String line(DomainZoneRestorePoint backup) {
    String date =
        GoTimeFormat.text(backup.optional(DomainZoneRestorePoint::creationDate).orElse(null));
    String url = backup.optional(DomainZoneRestorePoint::zoneFileUrl).orElse("");
    return ClassicText.column(date) + " " + url;
  }
}

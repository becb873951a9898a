package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.domain.DomainZoneRestorePoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ls-zone-backups}: the restore points of a DNS zone, which OVHcloud keeps. */
@Command
@Calls({
  "GET /domain/zone",
  "GET /domain/zone/{zoneName}/history",
  "GET /domain/zone/{zoneName}/history/{creationDate}"
})
public final class LsZoneBackups implements Verb {
  @Parameters(paramLabel = "ZONE", description = "The zone's name, such as example.com")
  String zone = "";

  @Override
  public void run(Session session) {
    Listing<DomainZoneRestorePoint> backups = session.complete(session.ovh().dns().history(zone));
    session
        .results()
        .text(
            Lines.of(backups, LsZoneBackups::line),
            backups.stream().map(Row::of).toList(),
            "creationDate",
            "zoneFileUrl");
  }

  private static String line(DomainZoneRestorePoint backup) {
    return Column.of(GoTime.text(backup.creationDate())) + " " + backup.zoneFileUrl();
  }
}

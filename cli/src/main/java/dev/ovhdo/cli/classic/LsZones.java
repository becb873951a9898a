package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.domain.DomainZoneWithIam;
import picocli.CommandLine.Command;

/** {@code ls-zones}: the DNS zones with their last change and their name servers. */
@Command
@Calls({"GET /domain/zone", "GET /domain/zone/{zoneName}"})
public final class LsZones implements Verb {
  @Override
  public void run(Session session) {
    Listing<DomainZoneWithIam> zones = session.complete(session.ovh().dns().zones());
    session
        .results()
        .text(
            Lines.of(zones, LsZones::line),
            zones.stream().map(Row::of).toList(),
            "name",
            "lastUpdate",
            "nameServers");
  }

  private static String line(DomainZoneWithIam zone) {
    String changed = GoTime.text(zone.lastUpdate());
    String servers = String.join(", ", zone.nameServers());
    return Column.of(zone.name()) + " " + Column.of(changed) + " " + servers;
  }
}

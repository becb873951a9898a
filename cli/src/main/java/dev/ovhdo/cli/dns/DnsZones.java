package dev.ovhdo.cli.dns;

import dev.ovhdo.api.ZoneService;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.routes.domain.DomainZoneWithIam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code dns zones}: each zone with its name servers, and whether it is published. */
@Command
@Calls({ZoneCalls.ZONE, ZoneCalls.STATUS})
public final class DnsZones implements Verb {
  @Override
  public void run(Session session) {
    ZoneService service = session.ovh().zones();
    List<DomainZoneWithIam> all = session.complete(session.ovh().dns().zones()).items();
    List<Row> rows =
        session
            .client()
            .inParallel(
                all, zone -> Row.of(zone).with("isDeployed", isDeployed(service, zone.name())));
    session
        .results()
        .rows(
            rows,
            "name",
            "nameServers",
            "dnssec=dnssecActivated",
            "anycast=hasDnsAnycast",
            "deployed=isDeployed",
            "lastUpdate");
  }

  /** Returns null where the access rules grant the list of zones, but not their status. */
  private static @Nullable Boolean isDeployed(ZoneService service, String zone) {
    try {
      return service.status(zone).isDeployed();
    } catch (NotGrantedException e) {
      return null;
    }
  }
}

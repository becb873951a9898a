package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.ZoneService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.routes.domain.DomainZone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code dns zones}: each zone with its name servers, and whether it is published. */
@Command
@Calls({DnsCalls.ZONE, DnsCalls.STATUS})
public final class DnsZones extends ListCommand<DomainZone> {
  /** Creates the command. */
  public DnsZones() {
    super(
        "name",
        "nameServers",
        "dnssec=dnssecActivated",
        "anycast=hasDnsAnycast",
        "deployed=isDeployed",
        "lastUpdate");
  }

  @Override
  protected Listing<DomainZone> list(CommandContext context) {
    return context.ovh().zones().list();
  }

  @Override
  protected List<Row> rows(CommandContext context, List<DomainZone> zones) {
    ZoneService service = context.ovh().zones();
    return context
        .api()
        .client()
        .inParallel(
            zones, zone -> Row.of(zone).with("isDeployed", isDeployed(service, zone.name())));
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

package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.ZoneService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.domain.DomainZone;
import dev.ovhdo.routes.domain.DomainZoneStatus;
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
            zones,
            zone ->
                Row.of(zone)
                    .with(
                        "isDeployed",
                        zone.optional(DomainZone::name)
                            .map(name -> isDeployed(service, name))
                            .orElse(null)));
  }

  /** Returns null if the status cannot be read; often it is not granted with the list of zones. */
  private static @Nullable Boolean isDeployed(ZoneService service, String zone) {
    try {
      return service.status(zone).optional(DomainZoneStatus::isDeployed).orElse(null);
    } catch (OvhException e) {
      return null;
    }
  }
}

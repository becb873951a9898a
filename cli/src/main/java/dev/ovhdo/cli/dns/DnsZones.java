package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.ZoneService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.routes.domain.DomainZone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code dns zones}: each zone with its name servers, and whether it is published. */
@Command
@Calls({DnsCalls.ZONE, DnsCalls.STATUS})
public final class DnsZones implements CliCommand {
  @Override
  public void run(CommandContext context) {
    ZoneService service = context.ovh().zones();
    List<DomainZone> all = context.reportVanished(context.ovh().zones().list()).items();
    List<Row> rows =
        context
            .api()
            .client()
            .inParallel(
                all, zone -> Row.of(zone).with("isDeployed", isDeployed(service, zone.name())));
    context
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

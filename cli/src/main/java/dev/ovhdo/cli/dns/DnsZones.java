package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.WatchedListCommand;
import dev.ovhdo.cli.names.KnownNames;
import dev.ovhdo.cli.names.NameKind;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.domain.DomainZone;
import dev.ovhdo.routes.domain.DomainZoneStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code dns zones}: each zone with its name servers, and whether it is published. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do dns zones",
    })
@Calls({DnsCalls.ZONE, DnsCalls.STATUS})
public final class DnsZones extends WatchedListCommand<DomainZone> {
  /** Creates the command. */
  public DnsZones() {
    super(
        "name",
        "nameServers",
        "dnssec=dnssecActivated",
        "anycast=hasDnsAnycast?",
        "deployed=isDeployed",
        "lastUpdate");
  }

  @Override
  protected Listing<DomainZone> list(CommandContext context) {
    return context.ovh().zones().list();
  }

  @Override
  protected Optional<KnownNames> names(List<DomainZone> all) {
    return Optional.of(KnownNames.of(NameKind.ZONE, all, zone -> zone.optional(DomainZone::name)));
  }

  @Override
  protected List<Row> rows(CommandContext context, List<DomainZone> zones) {
    Map<String, Boolean> deployed = deployed(context, zones);
    return zones.stream()
        .map(
            zone ->
                Row.of(zone)
                    .with("isDeployed", deployed.get(zone.optional(DomainZone::name).orElse(""))))
        .toList();
  }

  /** A status that cannot be read is absent; often it is not granted with the list of zones. */
  private static Map<String, Boolean> deployed(CommandContext context, List<DomainZone> zones) {
    Map<String, Boolean> deployed = new HashMap<>();
    try {
      for (ListedItem<DomainZoneStatus> status :
          context
              .ovh()
              .zones()
              .statuses(
                  zones.stream()
                      .flatMap(zone -> zone.optional(DomainZone::name).stream())
                      .toList())) {
        status
            .item()
            .flatMap(found -> found.optional(DomainZoneStatus::isDeployed))
            .ifPresent(is -> deployed.put(status.id(), is));
      }
    } catch (OvhException e) {
      return Map.of();
    }
    return deployed;
  }
}

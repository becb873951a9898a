package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.domain.DomainZoneRestorePoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dns history}: the restore points of a zone, which OVHcloud keeps. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do dns history example.com",
    })
@Calls({DnsCalls.ZONE, DnsCalls.HISTORY, "GET /domain/zone/{zoneName}/history/{creationDate}"})
public final class DnsHistory extends ListCommand<DomainZoneRestorePoint> {
  @Parameters(paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  /** Creates the command. */
  public DnsHistory() {
    super("creationDate", "zoneFileUrl");
  }

  @Override
  protected Listing<DomainZoneRestorePoint> list(CommandContext context) {
    return context.ovh().zones().history(context.ovh().zones().nameOf(zone));
  }
}

package dev.ovhdo.cli.dns;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.dns.ZonePublication;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dns refresh}: publishes a zone, and waits until it is deployed. */
@Command(
    footer = {
      "",
      "Waits while another refresh of the zone is in progress, and then until OVHcloud",
      "reports the zone as deployed. Fails if the zone has errors. If OVHcloud has",
      "accepted the refresh, but does not confirm it in 30 seconds, a note says so.",
      "",
      "Example:",
      "  ovh-do dns refresh example.com",
    })
@Calls({DnsCalls.ZONE, DnsCalls.PUBLISH})
public final class DnsRefresh implements CliCommand {
  @Parameters(paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    String name = context.ovh().zones().nameOf(zone);
    Confirmation confirmation = new Confirmation(context, change);
    Ovh ovh = confirmation.withoutQuestion();
    ZonePublication publication = ovh.zones().publish(name);
    context.terminal().note(name + (publication.deployed() ? " is published" : " was refreshed"));
    publication.notes().forEach(context.terminal()::note);
    if (context.results().isRequested()) {
      context.results().row(row(publication));
    }
  }

  private static Row row(ZonePublication publication) {
    return Row.empty()
        .with("zone", publication.zone())
        .with("isDeployed", publication.deployed())
        .with("notes", publication.notes());
  }
}

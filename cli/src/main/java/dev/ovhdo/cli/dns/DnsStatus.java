package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.routes.domain.DomainZoneStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dns status}: whether the name servers know all of a zone, and what is wrong with it. */
@Command(footer = {"", "Ends with 5 if the zone has errors: it can't be published then."})
@Calls({"GET /domain/zone", ZoneCalls.STATUS})
public final class DnsStatus implements Verb {
  @Parameters(paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Override
  public void run(Session session) {
    DomainZoneStatus status = session.ovh().zones().status(zone);
    session
        .results()
        .row(
            Row.empty()
                .with("zone", zone)
                .with("isDeployed", status.isDeployed())
                .with("errors", status.errors())
                .with("warnings", status.warnings()),
            "zone",
            "deployed=isDeployed",
            "errors",
            "warnings");
    if (!status.errors().isEmpty()) {
      throw new CommandException(
          ExitCode.REFUSED, zone + " has errors, and can't be published until they are gone");
    }
    if (!status.isDeployed()) {
      session.note("there are changes that wait for 'ovh-do dns refresh " + zone + "'");
    }
  }
}

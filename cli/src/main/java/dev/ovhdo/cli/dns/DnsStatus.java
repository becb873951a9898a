package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.domain.DomainZoneStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dns status}: whether a zone is published, and its errors and warnings. */
@Command(footer = {"", "Exits with code 5 if the zone has errors, which prevent its publication."})
@Calls({"GET /domain/zone", DnsCalls.STATUS})
public final class DnsStatus implements CliCommand {
  @Parameters(paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Override
  public void run(CommandContext context) {
    DomainZoneStatus status = context.ovh().zones().status(zone);
    context
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
          ExitCode.REFUSED, zone + " has errors and cannot be published until they are corrected");
    }
    if (!status.isDeployed()) {
      context
          .terminal()
          .note("there are unpublished changes; 'ovh-do dns refresh " + zone + "' publishes them");
    }
  }
}

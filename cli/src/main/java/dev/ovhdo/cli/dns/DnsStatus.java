package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.domain.DomainZoneStatus;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dns status}: whether a zone is published, and its errors and warnings. */
@Command(
    footer = {
      "",
      "Exits with code 5 if the zone has errors, which prevent its publication.",
      "",
      "Example:",
      "  ovh-do dns status example.com",
    })
@Calls({"GET /domain/zone", DnsCalls.STATUS})
public final class DnsStatus implements CliCommand {
  @Parameters(paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Override
  public void run(CommandContext context) {
    DomainZoneStatus status = context.ovh().zones().status(zone);
    List<String> errors = status.optional(DomainZoneStatus::errors).orElse(List.of());
    List<String> warnings = status.optional(DomainZoneStatus::warnings).orElse(List.of());
    Optional<Boolean> deployed = status.optional(DomainZoneStatus::isDeployed);
    context
        .results()
        .row(
            Row.empty()
                .with("zone", zone)
                .with("isDeployed", deployed.orElse(null))
                .with("errors", errors)
                .with("warnings", warnings),
            "zone",
            "deployed=isDeployed",
            "errors",
            "warnings");
    if (!errors.isEmpty()) {
      throw new CommandException(
          ExitCode.REFUSED, zone + " has errors and cannot be published until they are corrected");
    }
    if (!deployed.orElse(true)) {
      context
          .terminal()
          .note(
              warnings.isEmpty()
                  ? "there are unpublished changes; 'ovh-do dns refresh "
                      + zone
                      + "' publishes them"
                  : "OVHcloud does not report the zone as deployed; the warnings may be the reason."
                      + " 'ovh-do dns refresh "
                      + zone
                      + "' publishes changes");
    }
  }
}

package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import java.time.OffsetDateTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dns restore}: restores an earlier state of a zone, and publishes it. */
@Command(
    footer = {
      "",
      "The current zone is saved to a file in the working directory first.",
      "",
      "Example:",
      "  ovh-do dns restore example.com latest",
    })
@Calls({
  DnsCalls.REPLACEMENT,
  DnsCalls.HISTORY,
  "POST /domain/zone/{zoneName}/history/{creationDate}/restore"
})
public final class DnsRestore implements CliCommand {
  @Parameters(index = "0", paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Parameters(
      index = "1",
      paramLabel = "DATE",
      description = "The date of the restore point, as 'dns history' shows it, or 'latest'")
  String moment = "";

  @Mixin ZoneReplacement replacement = new ZoneReplacement();

  @Override
  public void run(CommandContext context) {
    OffsetDateTime requested = RestorePoints.parseDate(moment);
    RestorePoints states = RestorePoints.of(context, zone);
    OffsetDateTime date = states.find(requested);
    String name = states.zone();
    String what = name + " to its state of " + RestorePoints.dateText(date);
    Plan plan =
        Plan.of(name, "restore " + what)
            .withFact("records", ZoneReplacement.records(context, name) + " to replace");
    replacement.run(
        context,
        name,
        plan,
        ovh -> ovh.zones().restore(name, date),
        name + " was restored to its state of " + RestorePoints.dateText(date));
  }
}

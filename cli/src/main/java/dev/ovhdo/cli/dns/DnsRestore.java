package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import java.time.OffsetDateTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dns restore}: brings an earlier state of a zone back, and publishes it. */
@Command(
    footer = {
      "",
      "The zone as it was is written into a file in the working directory first.",
    })
@Calls({
  ZoneCalls.REPLACEMENT,
  ZoneCalls.HISTORY,
  "POST /domain/zone/{zoneName}/history/{creationDate}/restore"
})
public final class DnsRestore implements Verb {
  @Parameters(index = "0", paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Parameters(
      index = "1",
      paramLabel = "MOMENT",
      description = "When that state was kept, as 'dns history' shows it; or: latest")
  String moment = "";

  @Mixin ZoneReplacement replacement = new ZoneReplacement();

  @Override
  public void run(Session session) {
    OffsetDateTime wanted = FormerStates.moment(moment);
    FormerStates states = FormerStates.of(session, zone);
    OffsetDateTime date = states.find(wanted).creationDate();
    String name = states.zone();
    String what = name + " to its state of " + FormerStates.text(date);
    Plan plan =
        Plan.of(name, "restore " + what)
            .with("records", ZoneReplacement.records(session, name) + " go");
    replacement.run(
        session,
        name,
        plan,
        ovh -> ovh.zones().restore(name, date),
        name + " is as it was on " + FormerStates.text(date));
  }
}

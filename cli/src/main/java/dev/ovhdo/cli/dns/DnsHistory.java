package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dns history}: the restore points of a zone, which OVHcloud keeps. */
@Command
@Calls({ZoneCalls.ZONE, ZoneCalls.HISTORY})
public final class DnsHistory implements Verb {
  @Parameters(paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Override
  public void run(Session session) {
    session
        .results()
        .rows(
            session.complete(FormerStates.of(session, zone).listing()).stream()
                .map(Row::of)
                .toList(),
            "creationDate",
            "zoneFileUrl");
  }
}

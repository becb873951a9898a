package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code get-zone}: a DNS zone as a zone file. */
@Command
@Calls({"GET /domain/zone", "GET /domain/zone/{zoneName}/export"})
public final class GetZone implements Verb {
  @Parameters(paramLabel = "ZONE", description = "The zone's name, such as example.com")
  String zone = "";

  @Override
  public void run(Session session) {
    String text = session.ovh().dns().export(zone);
    session.results().text(text, Row.empty().with("zone", zone).with("zoneFile", text));
  }
}

package dev.ovhdo.cli.dns;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dns refresh}: publishes a zone, and waits until it is deployed. */
@Command(
    footer = {
      "",
      "Waits while another refresh of the zone is in progress, and then until OVHcloud",
      "reports the zone as deployed.",
    })
@Calls({ZoneCalls.ZONE, ZoneCalls.PUBLISH})
public final class DnsRefresh implements Verb {
  @Parameters(paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(Session session) {
    String name = session.ovh().zones().one(zone).name();
    Change changing = new Change(session, change);
    Ovh ovh = changing.unasked();
    if (changing.isRehearsed()) {
      ovh.routes().domain().zone().zoneName(name).refresh().post();
      return;
    }
    ovh.zones().publish(name);
    session.note(name + " is published");
    if (session.results().isAskedFor()) {
      session.results().row(Row.of(session.ovh().zones().status(name)).with("zone", name));
    }
  }
}

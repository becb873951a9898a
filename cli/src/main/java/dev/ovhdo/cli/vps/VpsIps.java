package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vps ips}: the addresses of a VPS and their reverse names. */
@Command
@Calls({Calls.VPS_BY_NAME, "GET /vps/{serviceName}/ips", "GET /vps/{serviceName}/ips/{ipAddress}"})
public final class VpsIps implements Verb {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Override
  public void run(Session session) {
    session
        .results()
        .rows(
            session.complete(session.ovh().vps().addresses(vps)).stream().map(Row::of).toList(),
            "ip=ipAddress",
            "version",
            "type",
            "reverse",
            "gateway");
  }
}

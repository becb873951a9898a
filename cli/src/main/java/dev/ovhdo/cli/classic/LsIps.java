package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ls-ips}: the addresses of a VPS. */
@Command
@Calls({Calls.VPS_BY_NAME, "GET /vps/{serviceName}/ips"})
public final class LsIps implements Verb {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Override
  public void run(Session session) {
    List<String> ips = session.ovh().vps().ips(vps);
    session
        .results()
        .text(
            Lines.of(ips, ip -> ip),
            ips.stream().map(ip -> Row.empty().with("ipAddress", ip)).toList());
  }
}

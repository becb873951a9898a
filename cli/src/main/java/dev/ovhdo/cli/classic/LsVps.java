package dev.ovhdo.cli.classic;

import dev.ovhdo.api.VpsService;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.routes.vps.VpsWithIam;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code ls-vps}: each VPS with its state, data centre, addresses and size. */
@Command
@Calls({Calls.VPS_BY_NAME, "GET /vps/{serviceName}/datacenter", "GET /vps/{serviceName}/ips"})
public final class LsVps implements Verb {
  @Override
  public void run(Session session) {
    VpsService service = session.ovh().vps();
    List<VpsWithIam> all = session.complete(service.list()).items();
    session
        .ovh()
        .client()
        .inParallel(all, vps -> describe(service, vps))
        .forEach(session.out()::print);
  }

  private static String describe(VpsService service, VpsWithIam vps) {
    StringBuilder text = new StringBuilder();
    text.append(vps.name()).append(":\n");
    text.append("  state: ").append(vps.state()).append('\n');
    text.append("  loc:   ").append(location(service, vps)).append('\n');
    text.append("  ips:\n");
    service.ips(vps.name()).forEach(ip -> text.append("    - ").append(ip).append('\n'));
    text.append("  disk:  ").append(vps.model().disk()).append("G\n");
    text.append("  mem:   ").append(vps.model().memory()).append("M\n");
    return text.toString();
  }

  /** Some older VPSes have no data centre: the API answers 404. */
  private static String location(VpsService service, VpsWithIam vps) {
    return service
        .datacenter(vps.name())
        .map(datacenter -> datacenter.longName() + " (" + datacenter.country() + ")")
        .orElse("unknown");
  }
}

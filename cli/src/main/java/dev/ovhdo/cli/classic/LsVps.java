package dev.ovhdo.cli.classic;

import dev.ovhdo.api.Vps;
import dev.ovhdo.api.VpsService;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code ls-vps}: each VPS with its state, data centre, addresses and size. */
@Command
public final class LsVps implements Verb {
  @Override
  public void run(Session session) {
    VpsService service = session.ovh().vps();
    List<Vps> all = session.complete(service.list()).items();
    session
        .ovh()
        .client()
        .inParallel(all, vps -> describe(service, vps))
        .forEach(session.out()::print);
  }

  private static String describe(VpsService service, Vps vps) {
    StringBuilder text = new StringBuilder();
    text.append(vps.serviceName()).append(":\n");
    text.append("  state: ").append(vps.state()).append('\n');
    text.append("  loc:   ").append(location(service, vps)).append('\n');
    text.append("  ips:\n");
    service.ips(vps.serviceName()).forEach(ip -> text.append("    - ").append(ip).append('\n'));
    text.append("  disk:  ").append(vps.model().diskGigabytes()).append("G\n");
    text.append("  mem:   ").append(vps.model().memoryMegabytes()).append("M\n");
    return text.toString();
  }

  /** Some older VPSes have no data centre: the API answers 404. */
  private static String location(VpsService service, Vps vps) {
    return service
        .datacenter(vps.serviceName())
        .map(datacenter -> datacenter.longName() + " (" + datacenter.country() + ")")
        .orElse("unknown");
  }
}

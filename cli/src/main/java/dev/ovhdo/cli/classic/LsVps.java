package dev.ovhdo.cli.classic;

import dev.ovhdo.api.vps.VpsService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsDatacenter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code ls-vps}: each VPS with its state, data centre, addresses and size. */
@Command
@Calls({Calls.VPS_BY_NAME, "GET /vps/{serviceName}/datacenter", "GET /vps/{serviceName}/ips"})
public final class LsVps implements CliCommand {
  /**
   * A VPS, with the properties that need further requests.
   *
   * @param datacenter empty for some older VPSes, for which the API answers 404
   */
  private record Machine(Vps vps, List<String> ips, Optional<VpsDatacenter> datacenter) {
    static Machine of(VpsService service, Vps vps) {
      return new Machine(vps, service.ips(vps.name()), service.datacenter(vps.name()));
    }

    String text() {
      StringBuilder text = new StringBuilder();
      text.append(vps.name()).append(":\n");
      text.append("  state: ").append(vps.state()).append('\n');
      text.append("  loc:   ").append(location()).append('\n');
      text.append("  ips:\n");
      ips.forEach(ip -> text.append("    - ").append(ip).append('\n'));
      text.append("  disk:  ").append(vps.model().disk()).append("G\n");
      text.append("  mem:   ").append(vps.model().memory()).append("M\n");
      return text.toString();
    }

    private String location() {
      return datacenter
          .map(known -> known.longName() + " (" + known.country() + ")")
          .orElse("unknown");
    }

    Row row() {
      return Row.of(vps).with("ips", ips).with("datacenter", datacenter.orElse(null));
    }
  }

  @Override
  public void run(CommandContext context) {
    VpsService service = context.ovh().vps();
    List<Vps> all = context.reportUnread(service.list()).items();
    List<Machine> machines =
        context.ovh().client().inParallel(all, vps -> Machine.of(service, vps));
    context
        .results()
        .text(
            machines.stream().map(Machine::text).collect(Collectors.joining()),
            machines.stream().map(Machine::row).toList(),
            "name",
            "displayName",
            "state",
            "ips",
            "location=datacenter.longName",
            "disk=model.disk",
            "memory=model.memory");
  }
}

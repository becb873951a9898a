package dev.ovhdo.cli.classic;

import dev.ovhdo.api.vps.VpsService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.OptionalReads;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsDatacenter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code ls-vps}: each VPS with its state, data centre, addresses and size. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do ls-vps",
    })
@Calls({Calls.VPS_BY_NAME, "GET /vps/{serviceName}/datacenter", "GET /vps/{serviceName}/ips"})
public final class LsVps implements CliCommand {
  /**
   * A VPS, with the properties that need further requests.
   *
   * @param datacenter empty for some older VPSes, for which the API answers 404
   */
  private record Machine(Vps vps, List<String> ips, Optional<VpsDatacenter> datacenter) {
    String text() {
      StringBuilder text = new StringBuilder();
      text.append(known(Vps::name)).append(":\n");
      text.append("  state: ").append(known(Vps::state)).append('\n');
      text.append("  loc:   ").append(location()).append('\n');
      text.append("  ips:\n");
      ips.forEach(ip -> text.append("    - ").append(ip).append('\n'));
      text.append("  disk:  ").append(known(each -> each.model().disk() + "G")).append('\n');
      text.append("  mem:   ").append(known(each -> each.model().memory() + "M")).append('\n');
      return text.toString();
    }

    private String known(Function<Vps, Object> property) {
      return vps.optional(property).map(Object::toString).orElse("unknown");
    }

    private String location() {
      return datacenter
          .flatMap(known -> known.optional(each -> each.longName() + " (" + each.country() + ")"))
          .orElse("unknown");
    }

    Row row() {
      return Row.of(vps).with("ips", ips).with("datacenter", datacenter.orElse(null));
    }
  }

  @Override
  public void run(CommandContext context) {
    List<Vps> all = context.reportUnread(context.ovh().vps().list()).items();
    List<Machine> machines = machines(context, all);
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
            "diskGb=model.disk",
            "memoryMb=model.memory");
  }

  private static List<Machine> machines(CommandContext context, List<Vps> all) {
    VpsService service = context.ovh().vps();
    List<String> names = all.stream().flatMap(vps -> vps.optional(Vps::name).stream()).toList();
    OptionalReads reads = new OptionalReads();
    List<Machine> machines =
        context
            .ovh()
            .client()
            .inParallel(
                () -> reads.values("the addresses of %s", service.ips(names)),
                () -> reads.values("the data centre of %s", service.datacenters(names)),
                (ips, datacenters) ->
                    all.stream()
                        .map(
                            vps -> {
                              String name = vps.optional(Vps::name).orElse("");
                              return new Machine(
                                  vps,
                                  ips.getOrDefault(name, List.of()),
                                  datacenters.getOrDefault(name, Optional.empty()));
                            })
                        .toList());
    reads.note(context);
    return machines;
  }
}

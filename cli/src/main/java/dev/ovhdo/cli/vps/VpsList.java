package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsNetbootEnum;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code vps list}: each VPS with its names, state, addresses, model and boot source. */
@Command
@Calls({Calls.VPS_BY_NAME, "GET /vps/{serviceName}/ips"})
public final class VpsList implements CliCommand {
  @Override
  public void run(CommandContext context) {
    VpsService service = context.ovh().vps();
    List<Vps> all = context.reportVanished(service.list()).items();
    List<Row> rows =
        context
            .api()
            .client()
            .inParallel(all, vps -> Row.of(vps).with("ips", service.ips(vps.name())));
    context
        .results()
        .rows(
            rows,
            "name",
            "displayName",
            "state",
            "ips",
            "model=model.name",
            "zone",
            "netboot=netbootMode");
    all.stream()
        .filter(vps -> vps.netbootMode().equals(VpsNetbootEnum.RESCUE))
        .forEach(vps -> context.terminal().note(rescueNote(vps)));
  }

  private static String rescueNote(Vps vps) {
    return VpsText.label(vps)
        + " boots the rescue system; 'ovh-do vps unrescue "
        + vps.name()
        + "' boots its disk again";
  }
}

package dev.ovhdo.cli.vps;

import dev.ovhdo.api.VpsService;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.routes.vps.VpsNetbootEnum;
import dev.ovhdo.routes.vps.VpsWithIam;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code vps list}: each VPS with its names, state, addresses, model and boot source. */
@Command
@Calls({Calls.VPS_BY_NAME, "GET /vps/{serviceName}/ips"})
public final class VpsList implements Verb {
  @Override
  public void run(Session session) {
    VpsService service = session.ovh().vps();
    List<VpsWithIam> all = session.complete(service.list()).items();
    List<Row> rows =
        session.client().inParallel(all, vps -> Row.of(vps).with("ips", service.ips(vps.name())));
    session
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
        .forEach(vps -> session.note(inRescue(vps)));
  }

  private static String inRescue(VpsWithIam vps) {
    return VpsText.name(vps)
        + " boots the rescue system; 'ovh-do vps unrescue "
        + vps.name()
        + "' boots its disk again";
  }
}

package dev.ovhdo.cli.vps;

import dev.ovhdo.api.VpsCondition;
import dev.ovhdo.api.VpsService;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vps info}: the details of a VPS, read from several routes. */
@Command
@Calls({
  VpsCalls.CONDITION,
  VpsCalls.SNAPSHOT,
  "GET /vps/{serviceName}/datacenter",
  "GET /vps/{serviceName}/images/current"
})
public final class VpsInfo implements Verb {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Override
  public void run(Session session) {
    VpsService service = session.ovh().vps();
    VpsCondition condition = service.condition(vps);
    String name = condition.vps().name();
    Row row =
        Row.of(condition.vps())
            .with("ips", condition.ips())
            .with("image", service.images().current(name).orElse(null))
            .with("datacenter", service.datacenter(name).orElse(null))
            .with("snapshot", service.snapshots().of(name).orElse(null))
            .with("task", condition.task());
    session
        .results()
        .row(
            row,
            "name",
            "displayName",
            "state",
            "ips",
            "image=image.name",
            "model=model.name",
            "cores=model.vcore",
            "memory=model.memory",
            "disk=model.disk",
            "zone",
            "datacenter=datacenter.longName",
            "netboot=netbootMode",
            "snapshot=snapshot.creationDate",
            "task=task.type");
  }
}

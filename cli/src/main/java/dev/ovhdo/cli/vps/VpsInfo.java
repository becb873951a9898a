package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsService;
import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vps info}: the details of a VPS, read from several routes. */
@Command
@Calls({
  VpsCalls.STATUS,
  VpsCalls.SNAPSHOT,
  "GET /vps/{serviceName}/datacenter",
  "GET /vps/{serviceName}/images/current"
})
public final class VpsInfo implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Override
  public void run(CommandContext context) {
    VpsService service = context.ovh().vps();
    VpsStatus status = service.status(vps);
    String name = status.vps().name();
    Row row =
        Row.of(status.vps())
            .with("ips", status.ips())
            .with("image", service.images().current(name).orElse(null))
            .with("datacenter", service.datacenter(name).orElse(null))
            .with("snapshot", service.snapshots().find(name).orElse(null))
            .with("task", status.task());
    context
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

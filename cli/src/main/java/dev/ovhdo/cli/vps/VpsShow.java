package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsService;
import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.OptionalReads;
import dev.ovhdo.cli.machine.MachineText;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.routes.vps.Vps;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vps show}: the details of a VPS, read from several routes. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do vps show vps-1",
    })
@Calls({
  VpsCalls.STATUS,
  VpsCalls.SNAPSHOT,
  "GET /vps/{serviceName}/datacenter",
  "GET /vps/{serviceName}/images/current"
})
public final class VpsShow implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Override
  public void run(CommandContext context) {
    VpsService service = context.ovh().vps();
    Vps machine = service.get(vps);
    String name = machine.name();
    OptionalReads reads = new OptionalReads();
    List<Part> parts =
        List.of(
            new Part("image", "the image of ", service.images()::current),
            new Part("datacenter", "the data centre of ", service::datacenter),
            new Part("snapshot", "the snapshot of ", service.snapshots()::find));
    OvhClient client = context.ovh().client();
    Row row =
        client.inParallel(
            () -> service.status(machine),
            () -> client.inParallel(parts, part -> part.read(reads, name)),
            (status, values) -> row(context, status, parts, values));
    reads.note(context);
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
            "memoryMb=model.memory",
            "diskGb=model.disk",
            "zone",
            "datacenter=datacenter.longName",
            "netboot=netbootMode",
            "snapshot=snapshot.creationDate",
            "task=task.type");
  }

  /**
   * A part that is shown if it can be read.
   *
   * @param what the part in a note, before the name of the VPS
   */
  private record Part(String name, String what, Function<String, Optional<? extends Record>> call) {
    Optional<Record> read(OptionalReads reads, String vps) {
      return reads
          .read(what + vps, () -> call.apply(vps).map(Record.class::cast))
          .flatMap(found -> found);
    }
  }

  private static Row row(
      CommandContext context, VpsStatus status, List<Part> parts, List<Optional<Record>> values) {
    MachineText.noteUnread(context, VpsText.label(status.vps()), status.unread());
    Row row = Row.of(status.vps()).with("ips", status.ips());
    for (int i = 0; i < parts.size(); i++) {
      row = row.with(parts.get(i).name(), values.get(i).orElse(null));
    }
    return row.with("task", status.task());
  }
}

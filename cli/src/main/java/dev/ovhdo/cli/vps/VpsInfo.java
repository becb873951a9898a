package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsService;
import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.OptionalReads;
import dev.ovhdo.cli.machine.MachineText;
import dev.ovhdo.cli.output.Row;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
    MachineText.noteUnread(context, VpsText.label(status.vps()), status.unread());
    OptionalReads reads = new OptionalReads();
    Row row =
        Row.of(status.vps())
            .with("ips", status.ips())
            .with(
                "image", part(reads, "the image of " + name, () -> service.images().current(name)))
            .with(
                "datacenter",
                part(reads, "the data centre of " + name, () -> service.datacenter(name)))
            .with(
                "snapshot",
                part(reads, "the snapshot of " + name, () -> service.snapshots().find(name)))
            .with("task", status.task());
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

  private static <T> @Nullable T part(
      OptionalReads reads, String what, Supplier<Optional<T>> read) {
    return reads.read(what, read).flatMap(found -> found).orElse(null);
  }
}

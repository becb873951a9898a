package dev.ovhdo.cli.vps;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.vps.VpsSnapshotService;
import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.OptionalReads;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineChanges;
import dev.ovhdo.routes.vps.Vps;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vps snapshot create}: creates the snapshot of a VPS; a VPS has one at most. */
@Command(
    footer = {
      "",
      "A VPS has one snapshot at most: OVHcloud refuses a second one until",
      "'ovh-do vps snapshot delete VPS' has removed the first.",
      "",
      "Example:",
      "  ovh-do vps snapshot create vps-1 --description 'before the upgrade'",
    })
@Calls({VpsCalls.STATUS, VpsCalls.SNAPSHOT, "POST /vps/{serviceName}/createSnapshot"})
public final class VpsSnapshotCreate implements CliCommand {
  @Parameters(arity = "1..*", paramLabel = "VPS", description = "Service names or display names")
  List<String> names = List.of();

  @Option(
      names = "--description",
      paramLabel = "TEXT",
      description = "A description of the snapshot")
  @Nullable String description;

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Override
  public void run(CommandContext context) {
    new MachineChanges(context, options).run(names, name -> flow(context, name));
  }

  private MachineChangeFlow flow(CommandContext context, String vps) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options);
    VpsStatus status = VpsText.requireIdle(context, vps);
    refuseSecond(context, status.vps());
    Plan plan = VpsText.plan(status, "create a snapshot of %s");
    return flow.plan(VpsText.label(status.vps()), plan)
        .confirm(confirmation -> confirmation.withoutQuestion(plan))
        .request(ovh -> Optional.of(create(ovh.vps().snapshots(), status.vps().name())))
        .done("has a snapshot");
  }

  private static void refuseSecond(CommandContext context, Vps vps) {
    OptionalReads reads = new OptionalReads();
    reads
        .read(
            "the snapshot of " + vps.name(), () -> context.ovh().vps().snapshots().find(vps.name()))
        .flatMap(found -> found)
        .ifPresent(
            snapshot -> {
              throw new CommandException(
                  ExitCode.REFUSED,
                  "%s has a snapshot already, of %s; 'ovh-do vps snapshot delete %s' removes it"
                      .formatted(VpsText.label(vps), VpsText.dateText(snapshot), vps.name()));
            });
    reads.note(context);
  }

  private Task create(VpsSnapshotService snapshots, String name) {
    return description == null ? snapshots.create(name) : snapshots.create(name, description);
  }
}

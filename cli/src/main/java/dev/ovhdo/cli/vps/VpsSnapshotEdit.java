package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vps snapshot edit}: changes the description of the snapshot of a VPS. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do vps snapshot edit vps-1 --description 'before the upgrade'",
    })
@Calls({Calls.VPS_BY_NAME, VpsCalls.SNAPSHOT, VpsCalls.BUSY, "PUT /vps/{serviceName}/snapshot"})
public final class VpsSnapshotEdit implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Option(
      names = "--description",
      required = true,
      paramLabel = "TEXT",
      description = "The new description; '' removes it")
  String description = "";

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    Vps owner = context.ovh().vps().get(vps);
    VpsSnapshot snapshot = VpsText.requireSnapshot(context, owner.name());
    Confirmation confirmation = new Confirmation(context, change);
    confirmation.withoutQuestion().vps().snapshots().describe(owner.name(), description);
    if (context.results().isRequested()) {
      context
          .results()
          .row(Row.of(VpsText.requireSnapshot(context, owner.name())), VpsSnapshotShow.COLUMNS);
    }
    context
        .terminal()
        .note(
            "the snapshot of %s, of %s, %s"
                .formatted(
                    VpsText.label(owner),
                    VpsText.dateText(snapshot),
                    description.isBlank()
                        ? "no longer has a description"
                        : "has the description: " + description));
  }
}

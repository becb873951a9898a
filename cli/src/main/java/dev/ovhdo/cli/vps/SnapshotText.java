package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.routes.vps.VpsSnapshot;

/** Texts of the snapshot commands. */
final class SnapshotText {
  private SnapshotText() {}

  /**
   * Reads the snapshot of a VPS.
   *
   * @throws CommandException if the VPS has no snapshot
   */
  static VpsSnapshot requireSnapshot(CommandContext context, String vps) {
    return context
        .ovh()
        .vps()
        .snapshots()
        .find(vps)
        .orElseThrow(
            () ->
                new CommandException(
                    ExitCode.NOT_FOUND,
                    vps
                        + " has no snapshot; 'ovh-do vps snapshot create "
                        + vps
                        + "' creates one"));
  }

  /** Returns the plan of a change, with the date and the description of the snapshot. */
  static Plan plan(VpsStatus condition, VpsSnapshot snapshot, String action) {
    String description = snapshot.description().isBlank() ? "" : ", " + snapshot.description();
    return VpsText.plan(condition, action)
        .withFact("snapshot", "of " + VpsText.dateText(snapshot.creationDate()) + description);
  }
}

package dev.ovhdo.cli.vps;

import dev.ovhdo.api.VpsCondition;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.routes.vps.VpsSnapshot;

/** Texts of the snapshot commands. */
final class SnapshotPlan {
  private SnapshotPlan() {}

  /**
   * Reads the snapshot of a VPS.
   *
   * @throws CommandException if the VPS has no snapshot
   */
  static VpsSnapshot snapshot(Session session, String vps) {
    return session
        .ovh()
        .vps()
        .snapshots()
        .of(vps)
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
  static Plan of(VpsCondition condition, VpsSnapshot snapshot, String action) {
    String description = snapshot.description().isBlank() ? "" : ", " + snapshot.description();
    return VpsText.plan(condition, action)
        .with("snapshot", "of " + VpsText.moment(snapshot.creationDate()) + description);
  }
}

package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.routes.vps.VpsSnapshot;
import dev.ovhdo.routes.vps.VpsWithIam;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vps snapshot edit}: changes the description of the snapshot of a VPS. */
@Command
@Calls({Calls.VPS_BY_NAME, VpsCalls.SNAPSHOT, "PUT /vps/{serviceName}/snapshot"})
public final class SnapshotEdit implements Verb {
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
  public void run(Session session) {
    VpsWithIam owner = session.ovh().vps().one(vps);
    VpsSnapshot snapshot = SnapshotPlan.snapshot(session, owner.name());
    Change changing = new Change(session, change);
    changing.unasked().vps().snapshots().describe(owner.name(), description);
    if (changing.isRehearsed()) {
      return;
    }
    if (session.results().isAskedFor()) {
      session
          .results()
          .row(Row.of(SnapshotPlan.snapshot(session, owner.name())), SnapshotShow.COLUMNS);
    }
    session.note(
        "the snapshot of %s, of %s, %s"
            .formatted(
                VpsText.name(owner),
                VpsText.moment(snapshot.creationDate()),
                description.isBlank()
                    ? "no longer has a description"
                    : "has the description: " + description));
  }
}

package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vps snapshot show}: the date and the description of the snapshot of a VPS. */
@Command(footer = {"", "Exit code: 3 if the VPS has no snapshot."})
@Calls({Calls.VPS_BY_NAME, VpsCalls.SNAPSHOT})
public final class SnapshotShow implements Verb {
  static final String[] COLUMNS = {"created=creationDate", "description", "region", "id"};

  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Override
  public void run(Session session) {
    session.results().row(Row.of(SnapshotPlan.snapshot(session, vps)), COLUMNS);
  }
}

package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vps snapshot show}: the date and the description of the snapshot of a VPS. */
@Command(
    footer = {
      "",
      "Exit code: 3 if the VPS has no snapshot.",
      "",
      "Example:",
      "  ovh-do vps snapshot show vps-1",
    })
@Calls({Calls.VPS_BY_NAME, VpsCalls.SNAPSHOT})
public final class VpsSnapshotShow implements CliCommand {
  static final String[] COLUMNS = {"created=creationDate", "description", "region", "id"};

  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Override
  public void run(CommandContext context) {
    context.results().row(Row.of(VpsText.requireSnapshot(context, vps)), COLUMNS);
  }
}

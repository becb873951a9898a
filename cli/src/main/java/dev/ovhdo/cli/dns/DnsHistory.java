package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dns history}: the restore points of a zone, which OVHcloud keeps. */
@Command
@Calls({DnsCalls.ZONE, DnsCalls.HISTORY})
public final class DnsHistory implements CliCommand {
  @Parameters(paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Override
  public void run(CommandContext context) {
    context
        .results()
        .rows(
            context.reportVanished(RestorePoints.of(context, zone).listing()).stream()
                .map(Row::of)
                .toList(),
            "creationDate",
            "zoneFileUrl");
  }
}

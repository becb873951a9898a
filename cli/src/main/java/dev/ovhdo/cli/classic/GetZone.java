package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code get-zone}: a DNS zone as a zone file. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do get-zone example.com",
    })
@Calls({"GET /domain/zone", "GET /domain/zone/{zoneName}/export"})
public final class GetZone implements CliCommand {
  @Parameters(paramLabel = "ZONE", description = "The zone's name, such as example.com")
  String zone = "";

  @Override
  public void run(CommandContext context) {
    String text = context.ovh().zones().export(zone);
    context.results().text(text, Row.empty().with("zone", zone).with("zoneFile", text));
  }
}

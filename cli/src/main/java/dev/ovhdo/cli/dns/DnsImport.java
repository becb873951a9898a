package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.DesiredZone;
import dev.ovhdo.api.dns.ZoneFile;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.InputFiles;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dns import}: replaces a whole zone with a zone file, and publishes it. */
@Command(
    footer = {
      "",
      "The current zone is saved to a file in the working directory first.",
      "To change only the differences, use 'dns apply'.",
      "",
      "Example:",
      "  ovh-do dns import example.com zone.txt",
    })
@Calls({DnsCalls.REPLACEMENT, "POST /domain/zone/{zoneName}/import"})
public final class DnsImport implements CliCommand {
  @Parameters(index = "0", paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "A zone file in BIND's format; - for standard input")
  String file = "";

  @Mixin ZoneReplacement replacement = new ZoneReplacement();

  @Override
  public void run(CommandContext context) {
    String text = text(context);
    String name = context.ovh().zones().nameOf(zone);
    DesiredZone desired = ZoneFile.parse(text, name);
    desired.warnings().forEach(context.terminal()::note);
    long records = desired.sets().stream().mapToLong(set -> set.values().size()).sum();
    Plan plan =
        Plan.of(name, "replace all records of " + name)
            .withFact(
                "records",
                ZoneReplacement.records(context, name) + " to remove, " + records + " to add");
    replacement.run(
        context, name, plan, ovh -> ovh.zones().importText(name, text), name + " was imported");
  }

  private String text(CommandContext context) {
    return new String(new InputFiles(context.environment()).read(file), StandardCharsets.UTF_8);
  }
}

package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.ZonePlan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dns set}: replaces the values of a record set. */
@Command(
    footer = {
      "",
      "Without --ttl, an existing set keeps its TTL, and a new set gets the default TTL",
      "of the zone. Before values are removed, the command shows them and asks.",
      "",
      "Example:",
      "  ovh-do dns set example.com www A 192.0.2.7 192.0.2.8",
    })
@Calls({DnsCalls.RECORDS, DnsCalls.SOA, DnsCalls.CHANGES})
public final class DnsSet implements CliCommand {
  @Mixin RecordSetArguments arguments = new RecordSetArguments();

  @Option(
      names = "--ttl",
      paramLabel = "SECONDS",
      description = "The TTL of the set in seconds: at least 60, or 0 for the zone's default TTL")
  @Nullable Long ttl;

  @Mixin ZoneChangeOptions change = new ZoneChangeOptions();

  @Override
  public void run(CommandContext context) {
    arguments.requireValues();
    ZonePlan plan =
        context.ovh().zones().records().planEnsure(arguments.zone, arguments.recordSet(ttl));
    new ZonePlanFlow(context, change).run(plan);
  }
}

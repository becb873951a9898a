package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.ZonePlan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dns add}: adds values to a record set; the values that it already has stay. */
@Command(
    footer = {
      "",
      "Without --ttl, an existing set keeps its TTL, and a new set gets the default TTL",
      "of the zone.",
      "",
      "Example:",
      "  ovh-do dns add example.com @ TXT 'v=spf1 -all'",
    })
@Calls({DnsCalls.RECORDS, DnsCalls.SOA, DnsCalls.CHANGES})
public final class DnsAdd implements CliCommand {
  @Mixin RecordSetArguments arguments = new RecordSetArguments();

  @Option(
      names = "--ttl",
      paramLabel = "SECONDS",
      description =
          "The TTL of the whole set in seconds: at least 60, or 0 for the zone's default TTL")
  @Nullable Long ttl;

  @Mixin ZoneChangeOptions change = new ZoneChangeOptions();

  @Override
  public void run(CommandContext context) {
    arguments.requireValues();
    ZonePlan plan =
        context.ovh().zones().records().planAdd(arguments.zone, arguments.recordSet(ttl));
    new ZonePlanFlow(context, change).run(plan);
  }
}

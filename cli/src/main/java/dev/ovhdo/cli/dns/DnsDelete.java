package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.ZonePlan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dns delete}: removes a record set, or some of its values. */
@Command(
    footer = {
      "",
      "Without values, the whole set is removed. Values that do not exist are ignored.",
      "",
      "Example:",
      "  ovh-do dns delete example.com www CNAME",
    })
@Calls({DnsCalls.RECORDS, DnsCalls.CHANGES})
public final class DnsDelete implements CliCommand {
  @Mixin RecordSetArguments arguments = new RecordSetArguments();

  @Mixin ZoneChangeOptions change = new ZoneChangeOptions();

  @Override
  public void run(CommandContext context) {
    ZonePlan plan =
        context.ovh().zones().records().planRemove(arguments.zone, arguments.recordSet(null));
    new ZonePlanFlow(context, change).run(plan);
  }
}

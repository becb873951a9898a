package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dns apply}: changes a zone to match a file, and publishes it once. */
@Command(
    footer = {
      "",
      "If a request fails, nothing is published. Run the command again to continue.",
      "",
      "Example:",
      "  ovh-do dns apply example.com zone.yaml",
    })
@Calls({
  DnsCalls.RECORDS,
  DnsCalls.SOA,
  DnsCalls.CHANGES,
  "PUT /domain/zone/{zoneName}/soa",
})
public final class DnsApply implements CliCommand {
  @Mixin ZonePlanArguments arguments = new ZonePlanArguments();

  @Option(
      names = "--force",
      description = "Apply the plan even if it changes or removes more than 30 % of the records")
  boolean force;

  @Mixin ZoneChangeOptions change = new ZoneChangeOptions();

  @Override
  public void run(CommandContext context) {
    new ZonePlanFlow(context, change).runConfirmed(arguments.plan(context, force));
  }
}

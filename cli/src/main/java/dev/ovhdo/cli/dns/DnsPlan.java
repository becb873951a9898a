package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.ZonePlan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.failure.ReportedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dns plan}: shows the changes that would make a zone match a file. */
@Command(
    footer = {
      "",
      "Nothing is changed. '+' marks a new record set or value, '-' a removed one, and",
      "'~' a changed record set.",
      "",
      "Example:",
      "  ovh-do dns plan example.com zone.yaml",
    })
@Calls({DnsCalls.RECORDS, DnsCalls.SOA})
public final class DnsPlan implements CliCommand {
  @Mixin ZonePlanArguments arguments = new ZonePlanArguments();

  @Option(names = "--exit-code", description = "Exit with code 5 if there are changes to make")
  boolean exitCode;

  @Override
  public void run(CommandContext context) {
    ZonePlan plan = arguments.plan(context, false);
    ZonePlanText text =
        new ZonePlanText(plan, context.terminal().colours(context.terminal().interactive().out()));
    context.results().styledText(text.textWithSummary(), text.rows());
    if (plan.isTooLarge()) {
      context
          .terminal()
          .note(
              "%s of %s records would be changed or removed: 'dns apply' refuses that without --force"
                  .formatted(plan.affectedRecords(), plan.existing()));
    }
    if (exitCode && !plan.isEmpty()) {
      throw new ReportedException(ExitCode.REFUSED);
    }
  }
}

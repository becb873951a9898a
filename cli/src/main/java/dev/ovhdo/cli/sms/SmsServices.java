package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import picocli.CommandLine.Command;

/** {@code sms services}: the SMS services of the account. */
@Command
@Calls("GET /sms, GET /sms/{serviceName}")
public final class SmsServices implements CliCommand {
  @Override
  public void run(CommandContext context) {
    context
        .results()
        .rows(
            context.reportVanished(context.ovh().sms().services()).stream().map(Row::of).toList(),
            "name",
            "status",
            "CREDITS=creditsLeft",
            "description");
  }
}

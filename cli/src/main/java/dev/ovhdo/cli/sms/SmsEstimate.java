package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sms estimate}: the number of parts that OVHcloud would send. */
@Command(footer = {"", "Example:", "  ovh-do sms estimate \"Backup of db1 failed\""})
@Calls("POST /sms/estimate")
public final class SmsEstimate implements CliCommand {
  @Parameters(paramLabel = "TEXT", description = "The text of the message")
  String text = "";

  @Option(names = "--stop-clause", description = "Include the sentence on how to unsubscribe")
  boolean stopClause;

  @Override
  public void run(CommandContext context) {
    if (text.isEmpty()) {
      throw new CommandException(ExitCode.USAGE, "the text of the message is empty");
    }
    context.results().row(Row.of(context.ovh().sms().estimate(text, stopClause)));
  }
}

package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sms estimate}: the number of parts that OVHcloud would send. */
@Command(footer = {"", "Example:", "  ovh-do sms estimate \"Backup of db1 failed\""})
@Calls("POST /sms/estimate")
public final class SmsEstimate implements Verb {
  @Parameters(paramLabel = "TEXT", description = "The text of the message")
  String text = "";

  @Option(names = "--stop-clause", description = "Include the sentence on how to unsubscribe")
  boolean stopClause;

  @Override
  public void run(Session session) {
    if (text.isEmpty()) {
      throw new CommandException(ExitCode.USAGE, "the text of the message is empty");
    }
    session.results().row(Row.of(session.ovh().sms().estimate(text, stopClause)));
  }
}

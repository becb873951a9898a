package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sms credits}: the remaining credits of a service. */
@Command
@Calls("GET /sms, GET /sms/{serviceName}")
public final class SmsCredits implements CliCommand {
  @Mixin SmsServiceOption service = new SmsServiceOption();

  @Override
  public void run(CommandContext session) {
    String name = service.serviceName(session);
    double credits = session.ovh().sms().credits(name);
    session
        .results()
        .text(
            Credits.text(credits) + "\n",
            Row.empty().with("name", name).with("creditsLeft", credits));
  }
}

package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sms jobs}: the messages that are not sent yet. */
@Command
@Calls("GET /sms, GET /sms/{serviceName}/jobs, GET /sms/{serviceName}/jobs/{id}")
public final class SmsJobs implements CliCommand {
  @Mixin SmsServiceOption service = new SmsServiceOption();

  @Override
  public void run(CommandContext context) {
    context
        .results()
        .rows(
            context.reportVanished(context.ovh().sms().jobs(service.serviceName(context))).stream()
                .map(Row::of)
                .toList(),
            "id",
            "receiver",
            "sender",
            "CREATED=creationDatetime",
            "credits",
            "message");
  }
}

package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sms senders}: the senders of a service, and their status. */
@Command
@Calls("GET /sms, GET /sms/{serviceName}/senders, GET /sms/{serviceName}/senders/{sender}")
public final class SmsSenders implements CliCommand {
  static final String[] COLUMNS = {"sender", "status", "type", "description"};

  @Mixin SmsServiceOption service = new SmsServiceOption();

  @Override
  public void run(CommandContext context) {
    context
        .results()
        .rows(
            context
                .reportVanished(context.ovh().sms().senders(service.serviceName(context)))
                .stream()
                .map(Row::of)
                .toList(),
            COLUMNS);
  }
}

package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.sms.SmsSender;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sms senders}: the senders of a service, and their status. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do sms senders",
    })
@Calls("GET /sms, GET /sms/{serviceName}/senders, GET /sms/{serviceName}/senders/{sender}")
public final class SmsSenders extends ListCommand<SmsSender> {
  static final String[] COLUMNS = {"sender", "status", "type", "description"};

  @Mixin SmsServiceOption service = new SmsServiceOption();

  /** Creates the command. */
  public SmsSenders() {
    super(COLUMNS);
  }

  @Override
  protected Listing<SmsSender> list(CommandContext context) {
    return context.ovh().sms().senders(service.serviceName(context));
  }
}

package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.WatchedListCommand;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.sms.SmsJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sms jobs}: the messages that are not sent yet. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do sms jobs --watch",
    })
@Calls("GET /sms, GET /sms/{serviceName}/jobs, GET /sms/{serviceName}/jobs/{id}")
public final class SmsJobs extends WatchedListCommand<SmsJob> {
  @Mixin SmsServiceOption service = new SmsServiceOption();

  /** Creates the command. */
  public SmsJobs() {
    super("id", "receiver", "sender", "created=creationDatetime", "credits", "message");
  }

  @Override
  protected Listing<SmsJob> list(CommandContext context) {
    return context.ovh().sms().jobs(service.serviceName(context));
  }
}

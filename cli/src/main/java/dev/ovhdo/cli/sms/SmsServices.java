package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.sms.SmsAccount;
import picocli.CommandLine.Command;

/** {@code sms services}: the SMS services of the account. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do sms services",
    })
@Calls("GET /sms, GET /sms/{serviceName}")
public final class SmsServices extends ListCommand<SmsAccount> {
  /** Creates the command. */
  public SmsServices() {
    super("name", "status", "credits=creditsLeft", "description");
  }

  @Override
  protected Listing<SmsAccount> list(CommandContext context) {
    return context.ovh().sms().services();
  }
}

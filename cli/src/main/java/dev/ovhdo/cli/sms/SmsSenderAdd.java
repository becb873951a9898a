package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.routes.sms.SmsSender;
import dev.ovhdo.routes.sms.SmsStatusSenderEnum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sms sender add}: requests a sender. */
@Command(
    footer = {
      "",
      "OVHcloud reviews most senders before they can be used.",
      "",
      "Example:",
      "  ovh-do sms sender add Example --reason 'Alerts of our machines to our staff'",
    })
@Calls({
  "GET /sms, POST /sms/{serviceName}/senders",
  "GET /sms/{serviceName}/senders, GET /sms/{serviceName}/senders/{sender}",
})
public final class SmsSenderAdd implements CliCommand {
  @Parameters(
      paramLabel = "NAME",
      description = "The sender: 1 to 11 letters and digits, with at least one letter")
  String name = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "The purpose of the sender, for OVHcloud's review")
  String reason = "";

  @Option(
      names = "--description",
      paramLabel = "TEXT",
      description = "A description for your own use")
  String description = "";

  @Mixin SmsServiceOption service = new SmsServiceOption();

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    Confirmation confirmation = new Confirmation(context, change);
    String serviceName = service.serviceName(context);
    confirmation.withoutQuestion().sms().createSender(serviceName, name, reason, description);
    confirmation.unlessDryRun(() -> show(context, serviceName));
  }

  /** The sender exists already: a failure to read the sender is a note. */
  private void show(CommandContext context, String serviceName) {
    Row row = Row.empty().with("sender", name);
    boolean usable = false;
    try {
      SmsSender sender = context.ovh().sms().sender(serviceName, name);
      row = Row.of(sender);
      usable =
          sender.optional(SmsSender::status).filter(SmsStatusSenderEnum.ENABLE::equals).isPresent();
    } catch (ApiException | DecodeException e) {
      context.terminal().note("the new sender could not be read: " + e.getMessage());
    }
    context.results().text("created %s\n".formatted(name), row);
    if (!usable) {
      context
          .terminal()
          .note(
              "OVHcloud reviews the sender first, which takes up to 72 hours; 'ovh-do sms senders'"
                  + " shows its status");
    }
  }
}

package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
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
  "GET /sms/{serviceName}/senders/{sender}",
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
    confirmation.unlessDryRun(() -> show(context, context.ovh().sms().sender(serviceName, name)));
  }

  private static void show(CommandContext context, SmsSender sender) {
    context.results().text("created %s\n".formatted(sender.sender()), Row.of(sender));
    if (!sender.status().equals(SmsStatusSenderEnum.ENABLE)) {
      context
          .terminal()
          .note(
              "OVHcloud reviews the sender first, which takes up to 72 hours; 'ovh-do sms senders'"
                  + " shows its status");
    }
  }
}

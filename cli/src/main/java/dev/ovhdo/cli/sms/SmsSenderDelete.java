package dev.ovhdo.cli.sms;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.change.Removal;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.sms.SmsSender;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sms sender delete}: removes senders. */
@Command(
    footer = {
      "",
      "To use a removed sender again, request it again; OVHcloud reviews it anew.",
      "",
      "Example:",
      "  ovh-do sms sender delete Example",
    })
@Calls({
  "GET /sms, GET /sms/{serviceName}/senders, GET /sms/{serviceName}/senders/{sender}",
  "DELETE /sms/{serviceName}/senders/{sender}",
})
public final class SmsSenderDelete implements CliCommand {
  @Parameters(
      paramLabel = "NAME",
      arity = "1..*",
      description = "The sender, as 'sms senders' shows it")
  List<String> names = List.of();

  @Mixin SmsServiceOption service = new SmsServiceOption();

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    String serviceName = service.serviceName(context);
    Map<String, SmsSender> found =
        Removal.existing(context, names, each -> context.ovh().sms().sender(serviceName, each));
    if (!found.isEmpty()) {
      Ovh ovh = new Confirmation(context, change).confirmByName(plan(serviceName, found));
      context.forEach(found.keySet(), each -> ovh.sms().removeSender(serviceName, each));
    }
    if (context.results().isRequested()) {
      context.results().rows(found.values().stream().map(Row::of).toList(), SmsSenders.COLUMNS);
    }
  }

  private static Plan plan(String serviceName, Map<String, SmsSender> senders) {
    return Removal.plan(
        senders.entrySet().stream()
            .map(sender -> new Plan.Fact(sender.getKey(), fact(sender.getValue())))
            .toList(),
        "remove the sender %s of " + serviceName,
        "remove %s senders of " + serviceName);
  }

  private static String fact(SmsSender sender) {
    String status = sender.optional(each -> each.status().value()).orElse("in an unknown status");
    String description = sender.optional(SmsSender::description).orElse("");
    return description.isBlank() ? status : status + ", " + description;
  }
}

package dev.ovhdo.cli.sms;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.sms.SmsIncompleteException;
import dev.ovhdo.api.sms.SmsLength;
import dev.ovhdo.api.sms.SmsMessage;
import dev.ovhdo.api.sms.SmsReport;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.Failures;
import dev.ovhdo.cli.context.InputFiles;
import dev.ovhdo.cli.context.OptionalReads;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.output.ShellQuoting;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.sms.SmsSender;
import dev.ovhdo.routes.sms.SmsStatusSenderEnum;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sms send}: sends a text message. */
@Command(
    footer = {
      "",
      "The message has a high priority and is valid for 24 hours. Without --sender, it",
      "comes from a number that accepts replies. If OVHcloud refuses a receiver, the",
      "others still get the message, and the exit code is 5.",
      "",
      "Examples:",
      "  ovh-do sms send --to +33612345678 --message 'Backup of db1 failed'",
      "  df -h | ovh-do sms send --to-file on-call.txt --message - --sender Example",
    })
@Calls({
  "GET /sms, GET /sms/{serviceName}, POST /sms/{serviceName}/jobs, GET /me",
  "GET /sms/{serviceName}/jobs, GET /sms/{serviceName}/jobs/{id}",
  "GET /sms/{serviceName}/outgoing, GET /sms/{serviceName}/outgoing/{id}",
  "GET /sms/{serviceName}/senders/{sender}",
})
public final class SmsSend implements CliCommand {
  @Mixin ReceiverOptions receivers = new ReceiverOptions();

  @Option(
      names = "--message",
      required = true,
      paramLabel = "TEXT",
      description = "The text; - reads standard input and drops its last line feed")
  String message = "";

  @Mixin SmsServiceOption service = new SmsServiceOption();

  @Option(
      names = "--sender",
      paramLabel = "NAME",
      description = "The sender that receivers see, one of those that 'sms senders' lists")
  @Nullable String sender;

  @Option(
      names = "--stop-clause",
      description = "Add the sentence on how to unsubscribe, which advertising requires")
  boolean stopClause;

  @Option(
      names = "--max-credits",
      paramLabel = "N",
      description = "Ask before spending more credits than this (default: 10)")
  double maxCredits = 10;

  @Option(
      names = "--allow-partial",
      description = "Exit with code 0 even if OVHcloud refuses some receivers")
  boolean allowPartial;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    InputFiles files = new InputFiles(context.environment());
    List<PhoneNumber> numbers = receivers.read(context, files);
    SmsMessage smsMessage =
        SmsMessage.of(text(files), numbers.stream().map(PhoneNumber::e164).toList())
            .withStopClause(stopClause);
    if (sender != null) {
      smsMessage = smsMessage.withSender(sender);
    }
    String serviceName = service.serviceName(context);
    if (sender != null) {
      requireUsable(context, serviceName, sender);
    }
    SmsLength length = SmsLength.of(smsMessage.text());
    Cost cost = cost(context, numbers, length);
    Plan plan = plan(context, serviceName, smsMessage, length, cost);
    Confirmation confirmation = new Confirmation(context, change);
    Ovh ovh =
        cost.credits() > maxCredits
            ? confirmation.confirmByName(plan)
            : confirmation.withoutQuestion(plan);
    SmsReport report = send(ovh, serviceName, smsMessage);
    // The example response of a dry run refuses receivers.
    confirmation.unlessDryRun(() -> show(context, serviceName, length, report));
  }

  /** A failure to read the sender does not prevent that the message is sent. */
  private static void requireUsable(CommandContext context, String serviceName, String sender) {
    OptionalReads reads = new OptionalReads();
    reads
        .read("the sender " + sender, () -> status(context, serviceName, sender))
        .filter(status -> !status.equals(SmsStatusSenderEnum.ENABLE.value()))
        .ifPresent(
            status -> {
              throw new CommandException(
                  status.isEmpty() ? ExitCode.NOT_FOUND : ExitCode.REFUSED,
                  status.isEmpty()
                      ? "%s has no sender %s; 'ovh-do sms senders' lists its senders"
                          .formatted(serviceName, sender)
                      : "the sender %s of %s cannot be used: its status is %s"
                          .formatted(sender, serviceName, status));
            });
    reads.note(context);
  }

  /** Returns the status of a sender, {@code enable} if it is unknown; empty if there is none. */
  private static String status(CommandContext context, String serviceName, String sender) {
    try {
      return context
          .ovh()
          .sms()
          .sender(serviceName, sender)
          .optional(SmsSender::status)
          .orElse(SmsStatusSenderEnum.ENABLE)
          .value();
    } catch (NotFoundException e) {
      return "";
    }
  }

  private static SmsReport send(Ovh ovh, String serviceName, SmsMessage smsMessage) {
    try {
      return ovh.sms().send(serviceName, smsMessage);
    } catch (SmsIncompleteException e) {
      String path = "GET /sms/" + serviceName;
      String tag = e.sent().tag();
      String service = " --service " + ShellQuoting.quote(serviceName);
      throw new CommandException(
          Failures.exitCode(e),
          String.valueOf(e.getMessage())
              .replace(
                  path + "/outgoing?tag=" + tag,
                  "'ovh-do sms outgoing" + service + " --tag " + tag + "'")
              .replace(path + "/jobs", "'ovh-do sms jobs" + service + "'"),
          e);
    }
  }

  private String text(InputFiles files) {
    return message.equals("-")
        ? new String(files.read("-"), StandardCharsets.UTF_8).replaceFirst("\r?\n$", "")
        : message;
  }

  /**
   * The cost of a message.
   *
   * @param credits the credits, with one credit for a part to a country whose price is unknown
   * @param known whether all prices are known
   */
  private record Cost(double credits, boolean known) {
    String text() {
      return known ? SmsCredits.text(credits) : "unknown";
    }
  }

  private static Cost cost(CommandContext context, List<PhoneNumber> numbers, SmsLength length) {
    Map<String, Long> byCountry =
        numbers.stream()
            .collect(
                Collectors.groupingBy(PhoneNumber::region, TreeMap::new, Collectors.counting()));
    double credits = 0;
    boolean known = true;
    for (Map.Entry<String, Long> each : byCountry.entrySet()) {
      Optional<Double> rate =
          optional(
              context,
              "the price of a message to " + each.getKey(),
              () -> context.ovh().sms().rate(each.getKey()));
      known &= rate.isPresent();
      credits += each.getValue() * length.parts() * rate.orElse(1.0);
    }
    return new Cost(credits, known);
  }

  /** Reads a fact of the plan; a fact that cannot be read does not stop the message. */
  private static <T> Optional<T> optional(CommandContext context, String fact, Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (InvalidCredentialException e) {
      throw e;
    } catch (ApiException | DecodeException e) {
      context.terminal().note(fact + " is unknown: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Plan plan(
      CommandContext context,
      String serviceName,
      SmsMessage smsMessage,
      SmsLength length,
      Cost cost) {
    int count = smsMessage.receivers().size();
    String parts = length.parts() == 1 ? "1 part" : length.parts() + " parts";
    String name = smsMessage.sender();
    return Plan.of(
            serviceName, "send a message to " + (count == 1 ? "1 receiver" : count + " receivers"))
        .withFact("sender", name == null ? "a number that accepts replies" : name)
        .withFact(
            "length", length.characters() + " characters in " + length.coding() + ", " + parts)
        .withFact(
            "cost",
            cost.text()
                + optional(
                        context,
                        "the number of credits left",
                        () -> context.ovh().sms().credits(serviceName))
                    .map(left -> " of " + SmsCredits.text(left))
                    .orElse("")
                + (cost.known() ? " credits" : ""));
  }

  private void show(
      CommandContext context, String serviceName, SmsLength length, SmsReport report) {
    StringBuilder text = new StringBuilder();
    report.accepted().forEach(number -> text.append("accepted ").append(number).append('\n'));
    report.refused().forEach(number -> text.append("refused ").append(number).append('\n'));
    context
        .results()
        .text(
            text.toString(),
            Row.empty()
                .with("service", serviceName)
                .with("tag", report.tag())
                .with("characters", length.characters())
                .with("coding", length.coding())
                .with("parts", length.parts())
                .with("totalCreditsRemoved", report.credits())
                .with("ids", report.ids())
                .with("validReceivers", report.accepted())
                .with("invalidReceivers", report.refused()));
    int refused = report.refused().size();
    if (refused > 0 && !allowPartial) {
      throw new CommandException(
          ExitCode.REFUSED,
          "OVHcloud refused %s of %s receivers: %s"
              .formatted(
                  refused,
                  refused + report.accepted().size(),
                  String.join(", ", report.refused())));
    }
  }
}

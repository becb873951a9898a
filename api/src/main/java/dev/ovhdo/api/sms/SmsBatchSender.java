package dev.ovhdo.api.sms;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.sms.SmsJob;
import dev.ovhdo.routes.sms.SmsJobsBody;
import dev.ovhdo.routes.sms.SmsOutgoing;
import dev.ovhdo.routes.sms.SmsOutgoingQuery;
import dev.ovhdo.routes.sms.SmsPriorityEnum;
import dev.ovhdo.routes.sms.SmsRoutes;
import dev.ovhdo.routes.sms.SmsSendingReport;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Sends one message in batches of receivers. A batch whose answer is lost is not sent again; its
 * messages are searched among the sent and the queued messages. For single use.
 */
final class SmsBatchSender {
  /** Maximum number of receivers per call, as OVHcloud recommends. */
  private static final int BATCH_SIZE = 500;

  /** How long and how often to look for the messages of a call with a lost answer. */
  private static final WaitOptions LOOK =
      WaitOptions.standard()
          .withDeadline(Duration.ofSeconds(30))
          .withInterval(Duration.ofSeconds(10));

  private final OvhClient client;
  private final String service;
  private final SmsMessage message;

  /** Unique tag, to find the messages again. */
  private final String tag = "ovh-do-" + UUID.randomUUID().toString().substring(24);

  private final Set<Long> ids = new LinkedHashSet<>();
  private final Set<String> accepted = new LinkedHashSet<>();
  private final Set<String> refused = new LinkedHashSet<>();
  private List<String> inDoubt = List.of();
  private double credits;

  SmsBatchSender(OvhClient client, String service, SmsMessage message) {
    this.client = client.withCurrentItems();
    this.service = service;
    this.message = message;
  }

  SmsReport send() {
    List<String> all = message.receivers();
    for (int from = 0; from < all.size(); from += BATCH_SIZE) {
      int to = Math.min(all.size(), from + BATCH_SIZE);
      try {
        send(all.subList(from, to));
      } catch (OvhException e) {
        if (accepted.isEmpty() && inDoubt.isEmpty()) {
          throw e;
        }
        List<String> notSent = new ArrayList<>(all.subList(from, all.size()));
        notSent.removeAll(accepted);
        notSent.removeAll(inDoubt);
        throw new SmsIncompleteException(service, report(), inDoubt, notSent, e);
      }
    }
    return report();
  }

  private SmsReport report() {
    return new SmsReport(
        tag, List.copyOf(ids), List.copyOf(accepted), List.copyOf(refused), credits);
  }

  private void send(List<String> chunk) {
    Supplier<Duration> sinceSending = client.waiter().stopwatch();
    try {
      record(at().jobs().post(body(chunk)), chunk);
    } catch (OvhException e) {
      if (!e.mayHaveBeenCarriedOut()) {
        throw e;
      }
      settle(chunk, sinceSending, e);
    }
  }

  private SmsJobsBody body(List<String> receivers) {
    SmsJobsBody body =
        SmsJobsBody.of(message.text())
            .withReceivers(receivers)
            .withNoStopClause(!message.stopClause())
            .withPriority(SmsPriorityEnum.of(message.priority()))
            .withValidityPeriod(message.validity().toMinutes())
            .withSenderForResponse(message.answerable())
            .withTag(tag);
    String sender = message.sender();
    if (sender != null) {
      body = body.withSender(sender);
    }
    return message.delay().isZero() ? body : body.withDifferedPeriod(message.delay().toMinutes());
  }

  /** Without a list of accepted receivers, those that are not refused are accepted. */
  private void record(SmsSendingReport report, List<String> receivers) {
    List<String> invalid = report.optional(SmsSendingReport::invalidReceivers).orElse(List.of());
    List<String> others = receivers.stream().filter(each -> !invalid.contains(each)).toList();
    ids.addAll(report.optional(SmsSendingReport::ids).orElse(List.of()));
    accepted.addAll(
        report
            .optional(SmsSendingReport::validReceivers)
            .filter(valid -> !valid.isEmpty())
            .orElse(others));
    refused.addAll(invalid);
    credits += report.optional(SmsSendingReport::totalCreditsRemoved).orElse(0.0);
  }

  /**
   * Looks for the messages of a call with a lost answer.
   *
   * @throws OvhException the failure, if no message to some receiver appears in time: the call may
   *     still be carried out, so it cannot be repeated
   */
  private void settle(List<String> chunk, Supplier<Duration> sinceSending, OvhException failure) {
    List<String> left = new ArrayList<>(chunk);
    inDoubt = left;
    if (Thread.currentThread().isInterrupted()) {
      throw failure;
    }
    try {
      client
          .waiter()
          .until(
              "for the sent messages",
              () -> {
                sentMessages(sentAt(sinceSending)).forEach(this::addFound);
                left.removeAll(accepted);
                return left;
              },
              List::isEmpty,
              LOOK);
    } catch (OvhException e) {
      failure.addSuppressed(e);
    }
    if (!left.isEmpty()) {
      throw failure;
    }
    inDoubt = List.of();
  }

  /** Returns the time of the sending on the server's clock. Times in the API have whole seconds. */
  private Instant sentAt(Supplier<Duration> sinceSending) {
    return client.serverTime().minus(sinceSending.get()).truncatedTo(ChronoUnit.SECONDS);
  }

  private void addFound(long id, SentMessage trace) {
    accepted.add(trace.receiver());
    if (id > 0 && ids.add(id)) {
      credits += trace.credits();
    }
  }

  /** A sent or queued message at OVHcloud. */
  private record SentMessage(String receiver, double credits) {}

  /**
   * Sent messages have the tag; queued messages are found by text and time. A message without an id
   * has a negative key.
   */
  private Map<Long, SentMessage> sentMessages(Instant start) {
    Map<Long, SentMessage> traces = new LinkedHashMap<>();
    for (SmsJob job : at().jobs().all().complete()) {
      boolean isOurs =
          job.optional(SmsJob::message).filter(this::isText).isPresent()
              && job.optional(SmsJob::creationDatetime)
                  .filter(each -> each.toInstant().isBefore(start))
                  .isEmpty();
      receiver(job.optional(SmsJob::receiver))
          .filter(number -> isOurs)
          .ifPresent(
              number ->
                  traces.put(
                      job.optional(SmsJob::id).orElse(-1L - traces.size()),
                      new SentMessage(number, job.optional(SmsJob::credits).orElse(0.0))));
    }
    // Read after the queue, so that messages sent in between are found.
    for (SmsOutgoing gone : at().outgoing().all(SmsOutgoingQuery.of().withTag(tag)).complete()) {
      receiver(gone.optional(SmsOutgoing::receiver))
          .ifPresent(
              number ->
                  traces.put(
                      gone.optional(SmsOutgoing::id).orElse(-1L - traces.size()),
                      new SentMessage(number, gone.optional(SmsOutgoing::credits).orElse(0.0))));
    }
    return traces;
  }

  /** OVHcloud may append a stop clause to the text of a queued message: {@code STOP au 36000}. */
  private boolean isText(String shown) {
    String text = message.text().strip();
    String whole = shown.strip();
    return whole.equals(text)
        || (whole.startsWith(text)
            && whole.substring(text.length()).toUpperCase(Locale.ROOT).contains("STOP"));
  }

  /** Returns the receiver of this message with that number, in whichever form OVHcloud shows it. */
  private Optional<String> receiver(Optional<String> shown) {
    return shown.flatMap(
        number -> {
          String digits = digits(number);
          return message.receivers().stream()
              .filter(each -> digits(each).equals(digits))
              .findFirst();
        });
  }

  /** OVHcloud shows numbers with {@code +}, with {@code 00}, or with neither, and with spaces. */
  private static String digits(String number) {
    return number.replaceAll("[^0-9]", "").replaceFirst("^00", "");
  }

  private SmsRoutes.ServiceName at() {
    return SmsRoutes.of(client).serviceName(service);
  }
}

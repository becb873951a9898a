package dev.ovhdo.api.sms;

import dev.ovhdo.api.internal.OutcomeUnknown;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.OvhException;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sends one message in batches of receivers. For single use. */
final class SmsBatchSender {
  /** Maximum number of receivers per call, as OVHcloud recommends. */
  private static final int BATCH_SIZE = 500;

  /** Maximum number of attempts of a call with lost responses. */
  private static final int MAX_ATTEMPTS = 3;

  /** Time for the messages of a call with a lost response to appear. */
  private static final Duration SETTLE_TIMEOUT = Duration.ofSeconds(30);

  private static final Duration POLL_INTERVAL = Duration.ofSeconds(10);

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
    this.client = client;
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
        throw new SmsIncompleteException(report(), inDoubt, notSent, e);
      }
    }
    return report();
  }

  private SmsReport report() {
    return new SmsReport(
        tag, List.copyOf(ids), List.copyOf(accepted), List.copyOf(refused), credits);
  }

  private void send(List<String> chunk) {
    // Times in the API have no fractions of a second.
    Instant start = client.serverTime().truncatedTo(ChronoUnit.SECONDS);
    List<String> left = chunk;
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      try {
        record(at().jobs().post(body(left)), left);
        return;
      } catch (OvhException e) {
        if (!OutcomeUnknown.appliesTo(e)) {
          throw e;
        }
        inDoubt = left;
        left = withoutMessage(left, start, e);
        inDoubt = attempt == MAX_ATTEMPTS ? left : List.of();
        if (attempt == MAX_ATTEMPTS && !left.isEmpty()) {
          throw e;
        }
      }
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

  /** Returns the receivers without a sent or queued message after the settle time. */
  private List<String> withoutMessage(List<String> receivers, Instant start, OvhException failure) {
    List<String> left = new ArrayList<>(receivers);
    try {
      client
          .waiter()
          .until(
              "the sent messages appear",
              () -> {
                sentMessages(start).forEach(this::addFound);
                left.removeAll(accepted);
                return left.isEmpty() ? Optional.of(true) : Optional.empty();
              },
              SETTLE_TIMEOUT,
              POLL_INTERVAL);
      return left;
    } catch (OvhException e) {
      inDoubt = left;
      failure.addSuppressed(e);
      throw failure;
    }
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
      String receiver = receiver(job.optional(SmsJob::receiver));
      if (message.receivers().contains(receiver)
          && job.optional(SmsJob::message).filter(this::isText).isPresent()
          && job.optional(SmsJob::creationDatetime)
              .filter(each -> each.toInstant().isBefore(start))
              .isEmpty()) {
        traces.put(
            job.optional(SmsJob::id).orElse(-1L - traces.size()),
            new SentMessage(receiver, job.optional(SmsJob::credits).orElse(0.0)));
      }
    }
    // Read after the queue, so that messages sent in between are found.
    for (SmsOutgoing gone : at().outgoing().all(SmsOutgoingQuery.of().withTag(tag)).complete()) {
      traces.put(
          gone.optional(SmsOutgoing::id).orElse(-1L - traces.size()),
          new SentMessage(
              receiver(gone.optional(SmsOutgoing::receiver)),
              gone.optional(SmsOutgoing::credits).orElse(0.0)));
    }
    return traces;
  }

  /** OVHcloud appends the stop clause to the text of a queued message. */
  private boolean isText(String text) {
    return message.stopClause() ? text.startsWith(message.text()) : text.equals(message.text());
  }

  /** OVHcloud shows numbers with {@code +} or with {@code 00}. */
  private static String receiver(Optional<String> number) {
    return number.orElse("").replaceFirst("^00", "+");
  }

  private SmsRoutes.ServiceName at() {
    return SmsRoutes.of(client).serviceName(service);
  }
}

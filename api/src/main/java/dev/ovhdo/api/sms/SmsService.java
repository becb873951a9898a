package dev.ovhdo.api.sms;

import dev.ovhdo.api.error.AmbiguousNameException;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.internal.Effect;
import dev.ovhdo.api.internal.Settlement;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.routes.sms.SmsAccount;
import dev.ovhdo.routes.sms.SmsCountryEnum;
import dev.ovhdo.routes.sms.SmsEstimateBody;
import dev.ovhdo.routes.sms.SmsJob;
import dev.ovhdo.routes.sms.SmsJobEstimate;
import dev.ovhdo.routes.sms.SmsOutgoing;
import dev.ovhdo.routes.sms.SmsOutgoingQuery;
import dev.ovhdo.routes.sms.SmsRatesDestinationsQuery;
import dev.ovhdo.routes.sms.SmsRoutes;
import dev.ovhdo.routes.sms.SmsSender;
import dev.ovhdo.routes.sms.SmsSendersBody;
import dev.ovhdo.routes.sms.SmsStatusSenderEnum;
import dev.ovhdo.routes.sms.SmsTypeSenderEnum;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Sends text messages and manages SMS services. Thread-safe. */
public final class SmsService {
  private static final Pattern SENDER_NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9]{1,11}");

  private final OvhClient client;

  /** Creates the service; {@code ovh.sms()} returns an instance. */
  public SmsService(OvhClient client) {
    this.client = client;
  }

  /**
   * Reads the SMS services of the account.
   *
   * <p>Route: {@code GET /sms}
   */
  public Listing<SmsAccount> services() {
    return SmsRoutes.of(client).all();
  }

  /**
   * Reads an SMS service.
   *
   * <p>Route: {@code GET /sms/{serviceName}}
   *
   * @param service the name of the service, such as {@code sms-ab12345-1}
   * @throws dev.ovhdo.client.error.NotFoundException if the account has no such service
   */
  public SmsAccount service(String service) {
    return at(service).get();
  }

  /**
   * Returns the only SMS service of the account.
   *
   * <p>Route: {@code GET /sms}
   *
   * @return the name of the service
   * @throws ResourceNotFoundException if the account has no SMS service
   * @throws AmbiguousNameException if the account has several SMS services
   */
  public String onlyService() {
    List<String> names =
        SmsRoutes.of(client).get().stream().filter(name -> !name.isBlank()).toList();
    return switch (names.size()) {
      case 1 -> names.get(0);
      case 0 -> throw ResourceNotFoundException.of("SMS service", "sms-...", names);
      default -> throw new AmbiguousNameException("SMS services", "sms", "service names", names);
    };
  }

  /**
   * Reads the remaining credits of a service. The cost of a message depends on its parts and on the
   * country of each receiver, see {@link #rate}.
   *
   * <p>Route: {@code GET /sms/{serviceName}}
   */
  public double credits(String service) {
    return service(service).creditsLeft();
  }

  /**
   * Reads the cost of a message part.
   *
   * <p>Route: {@code GET /sms/rates/destinations}
   *
   * @param country the two-letter code of the receiver's country, in any case
   * @return the cost in credits
   */
  public double rate(String country) {
    return SmsRoutes.of(client)
        .rates()
        .destinations()
        .get(SmsRatesDestinationsQuery.of(SmsCountryEnum.of(country.toLowerCase(Locale.ROOT))))
        .credit();
  }

  /**
   * Reads the senders of a service.
   *
   * <p>Route: {@code GET /sms/{serviceName}/senders}
   */
  public Listing<SmsSender> senders(String service) {
    return at(service).senders().all();
  }

  /**
   * Reads a sender of a service.
   *
   * <p>Route: {@code GET /sms/{serviceName}/senders/{sender}}
   *
   * @throws dev.ovhdo.client.error.NotFoundException if the service has no such sender
   */
  public SmsSender sender(String service, String sender) {
    return at(service).senders().sender(sender).get();
  }

  /**
   * Requests a sender name with a description. It can be used when its status is {@link
   * SmsStatusSenderEnum#ENABLE}: OVHcloud reviews most names manually, which takes up to three
   * days.
   *
   * <p>Route: {@code POST /sms/{serviceName}/senders}
   *
   * @param service the service
   * @param sender 1 to 11 letters and digits with at least one letter
   * @param reason the purpose for OVHcloud's review; optional in the schema, but required by the
   *     API
   * @param description the description; may be empty
   * @throws InvalidInputException if the sender is invalid, or the reason is blank
   * @throws dev.ovhdo.client.error.ConflictException if the service has this sender
   */
  public void createSender(String service, String sender, String reason, String description) {
    if (!SENDER_NAME.matcher(sender).matches()) {
      throw new InvalidInputException(
          "\"%s\" is not a valid sender: it must have 1 to 11 letters and digits with at least one letter"
              .formatted(sender));
    }
    if (reason.isBlank()) {
      throw new InvalidInputException("A sender needs a reason, which OVHcloud reviews");
    }
    SmsSendersBody reviewed = SmsSendersBody.of(sender).withReason(reason);
    SmsSendersBody body = description.isBlank() ? reviewed : reviewed.withDescription(description);
    Settlement.run(
        client,
        Effect.ofState("the sender " + sender, "GET /sms/" + service + "/senders"),
        () -> at(service).senders().post(body),
        () -> at(service).senders().get().contains(sender));
  }

  /**
   * Removes a sender of a service.
   *
   * <p>Route: {@code DELETE /sms/{serviceName}/senders/{sender}}
   *
   * @throws dev.ovhdo.client.error.NotFoundException if the service has no such sender
   */
  public void removeSender(String service, String sender) {
    Settlement.run(
        client,
        Effect.ofState("the removal of the sender " + sender, "GET /sms/" + service + "/senders"),
        at(service).senders().sender(sender)::delete,
        () -> !at(service).senders().get().contains(sender));
  }

  /**
   * Reads the queued messages.
   *
   * <p>Route: {@code GET /sms/{serviceName}/jobs}
   */
  public Listing<SmsJob> jobs(String service) {
    return at(service).jobs().all();
  }

  /**
   * Reads sent messages of the last months.
   *
   * <p>Route: {@code GET /sms/{serviceName}/outgoing}
   *
   * @param filter filter by tag, receiver, sender and time
   */
  public Listing<SmsOutgoing> outgoing(String service, SmsOutgoingQuery filter) {
    return at(service).outgoing().all(filter);
  }

  /**
   * Requests an estimate of the parts of a message.
   *
   * <p>Route: {@code POST /sms/estimate}
   *
   * @param text the text
   * @param stopClause whether the stop clause is appended
   */
  public SmsJobEstimate estimate(String text, boolean stopClause) {
    return SmsRoutes.of(client)
        .estimate()
        .post(SmsEstimateBody.of(text, !stopClause, SmsTypeSenderEnum.ALPHA));
  }

  /**
   * Sends a message, 500 receivers per call, and never twice to the same receiver: after a lost
   * response, the sent and queued messages are searched, and the message is sent only to the
   * remaining receivers.
   *
   * <p>Route: {@code POST /sms/{serviceName}/jobs}
   *
   * @param service the service, which is billed
   * @param message the message
   * @return the result with accepted and refused receivers; refused receivers are not an error
   * @throws SmsIncompleteException if a failure occurred after some receivers were served, or the
   *     outcome could not be verified
   * @throws dev.ovhdo.client.error.InvalidRequestException if the credits are insufficient, or the
   *     sender is not usable
   */
  public SmsReport send(String service, SmsMessage message) {
    return new SmsBatchSender(client, service, message).send();
  }

  private SmsRoutes.ServiceName at(String service) {
    return SmsRoutes.of(client).serviceName(service);
  }
}

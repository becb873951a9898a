package dev.ovhdo.api;

import dev.ovhdo.api.sms.SmsMessage;
import dev.ovhdo.api.sms.SmsReport;
import dev.ovhdo.api.sms.SmsUnfinishedException;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.routes.sms.SmsAccountWithIam;
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

/** Text messages. Safe for use by many threads. */
public final class SmsService {
  private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9]{1,11}");

  private final OvhClient client;

  SmsService(OvhClient client) {
    this.client = client;
  }

  /**
   * Reads the services of the account.
   *
   * <p>Route: {@code GET /sms}
   */
  public Listing<SmsAccountWithIam> services() {
    return SmsRoutes.of(client).all();
  }

  /**
   * Reads one service.
   *
   * <p>Route: {@code GET /sms/{serviceName}}
   *
   * @param service its name, such as {@code sms-ab12345-1}
   * @throws dev.ovhdo.client.error.NotFoundException if there is none
   */
  public SmsAccountWithIam service(String service) {
    return at(service).get();
  }

  /**
   * Chooses the service of an account that has only one.
   *
   * <p>Route: {@code GET /sms}
   *
   * @return its name
   * @throws UnknownNameException if the account has none
   * @throws AmbiguousNameException if it has several
   */
  public String onlyService() {
    List<String> names = SmsRoutes.of(client).get();
    return switch (names.size()) {
      case 1 -> names.get(0);
      case 0 -> throw new UnknownNameException("service for text messages", "sms-...", names);
      default ->
          throw new AmbiguousNameException(
              "services for text messages", "sms", "service names", names);
    };
  }

  /**
   * Reads how many credits a service has left. What a message costs depends on its parts and on the
   * country of each receiver, see {@link #rate}.
   *
   * <p>Route: {@code GET /sms/{serviceName}}
   */
  public double credits(String service) {
    return service(service).creditsLeft();
  }

  /**
   * Reads what a part of a message costs.
   *
   * <p>Route: {@code GET /sms/rates/destinations}
   *
   * @param country the two letters of the country that it goes to, upper or lower case
   * @return credits
   */
  public double rate(String country) {
    return SmsRoutes.of(client)
        .rates()
        .destinations()
        .get(SmsRatesDestinationsQuery.of(SmsCountryEnum.of(country.toLowerCase(Locale.ROOT))))
        .credit();
  }

  /**
   * Reads the names and numbers under which a service may send.
   *
   * <p>Route: {@code GET /sms/{serviceName}/senders}
   */
  public Listing<SmsSender> senders(String service) {
    return at(service).senders().all();
  }

  /**
   * Reads one name or number under which a service may send.
   *
   * <p>Route: {@code GET /sms/{serviceName}/senders/{sender}}
   *
   * @throws dev.ovhdo.client.error.NotFoundException if the service has none of that name
   */
  public SmsSender sender(String service, String sender) {
    return at(service).senders().sender(sender).get();
  }

  /**
   * Asks for a name to send under, with a description for oneself. It can be used once its status
   * is {@link SmsStatusSenderEnum#ENABLE}: OVHcloud looks at most names by hand first, which takes
   * up to three days.
   *
   * <p>Route: {@code POST /sms/{serviceName}/senders}
   *
   * @param service the service that is to send under it
   * @param sender 1 to 11 letters and digits, at least one letter among them
   * @param reason what it is for, as OVHcloud's people read it; the schema lets it be left out, the
   *     API does not
   * @param description what to remember it by; may be empty
   * @throws InvalidInputException if it can be no sender, or the reason is blank
   * @throws dev.ovhdo.client.error.ConflictException if the service has it already
   */
  public void createSender(String service, String sender, String reason, String description) {
    if (!NAME.matcher(sender).matches()) {
      throw new InvalidInputException(
          "\"%s\" can be no sender: it takes 1 to 11 letters and digits, and a letter among them"
              .formatted(sender));
    }
    if (reason.isBlank()) {
      throw new InvalidInputException(
          "A sender needs a reason: OVHcloud's people look at what it is for");
    }
    SmsSendersBody body = SmsSendersBody.of(sender).withReason(reason);
    at(service).senders().post(description.isBlank() ? body : body.withDescription(description));
  }

  /**
   * Removes a name or number under which a service may send.
   *
   * <p>Route: {@code DELETE /sms/{serviceName}/senders/{sender}}
   *
   * @throws dev.ovhdo.client.error.NotFoundException if the service has none of that name
   */
  public void removeSender(String service, String sender) {
    at(service).senders().sender(sender).delete();
  }

  /**
   * Reads the messages that have not gone out yet.
   *
   * <p>Route: {@code GET /sms/{serviceName}/jobs}
   */
  public Listing<SmsJob> jobs(String service) {
    return at(service).jobs().all();
  }

  /**
   * Reads messages that have gone out, of the last months.
   *
   * <p>Route: {@code GET /sms/{serviceName}/outgoing}
   *
   * @param filter which ones, by tag, receiver, sender or time
   */
  public Listing<SmsOutgoing> outgoing(String service, SmsOutgoingQuery filter) {
    return at(service).outgoing().all(filter);
  }

  /**
   * Has OVHcloud count the parts of a message.
   *
   * <p>Route: {@code POST /sms/estimate}
   *
   * @param text what it says
   * @param stopClause whether a sentence is added that says how to get no more
   */
  public SmsJobEstimate estimate(String text, boolean stopClause) {
    return SmsRoutes.of(client)
        .estimate()
        .post(SmsEstimateBody.of(text, !stopClause, SmsTypeSenderEnum.ALPHA));
  }

  /**
   * Sends a message, 500 receivers in a call. It is never sent twice to anybody: where a call gets
   * no answer, those of its receivers who have the message, or will, are looked for among what went
   * out and what waits, and it is sent to the others alone.
   *
   * <p>Route: {@code POST /sms/{serviceName}/jobs}
   *
   * @param service the service that pays
   * @param message what to send
   * @return who gets it, and who was refused; that anybody was refused is no error
   * @throws SmsUnfinishedException if something failed after some were sent to, or it could not be
   *     found out who has it
   * @throws dev.ovhdo.client.error.InvalidRequestException if there are not enough credits, or the
   *     sender cannot be used
   */
  public SmsReport send(String service, SmsMessage message) {
    return new SmsSending(client, service, message).send();
  }

  private SmsRoutes.ServiceName at(String service) {
    return SmsRoutes.of(client).serviceName(service);
  }
}

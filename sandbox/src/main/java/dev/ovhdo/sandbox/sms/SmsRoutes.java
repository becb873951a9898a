package dev.ovhdo.sandbox.sms;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.SmsAccount;
import dev.ovhdo.sandbox.state.SmsMessage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that show SMS services, messages and prices. */
public final class SmsRoutes {
  static final String ONE = "/sms/{serviceName}";

  private static final List<String> FILTERS =
      List.of(
          "batchID",
          "deliveryReceipt",
          "differedDelivery",
          "messageID",
          "ptt",
          "receiver",
          "sender",
          "tag");

  private final Account account;

  public SmsRoutes(Account account) {
    this.account = account;
  }

  /** Adds all routes of SMS services. */
  public void addTo(Router router) {
    router
        .get("/sms", visit -> Json.strings(account.sms().keys()))
        .get(ONE, visit -> SmsJson.of(asked(account, visit)))
        .get(ONE + "/jobs", visit -> Json.numbers(ids(pending(visit))))
        .get(ONE + "/jobs/{id}", visit -> one(visit, pending(visit), SmsJson::job))
        .delete(ONE + "/jobs/{id}", this::cancel)
        .get(ONE + "/outgoing", this::outgoing)
        .get(ONE + "/outgoing/{id}", visit -> one(visit, gone(visit), SmsJson::outgoing))
        .post("/sms/estimate", SmsRoutes::estimate)
        .get("/sms/rates/destinations", SmsRoutes::rate);
    new SenderRoutes(account).addTo(router);
    new SendingRoute(account).addTo(router);
  }

  static SmsAccount asked(Account account, Visit visit) {
    return account.sms().find(visit.parameter("serviceName")).orElseThrow(Refusal::noSuchService);
  }

  private List<SmsMessage> pending(Visit visit) {
    return asked(account, visit).messages().stream()
        .filter(message -> message.isPending(visit.now()))
        .toList();
  }

  private List<SmsMessage> gone(Visit visit) {
    return asked(account, visit).messages().stream()
        .filter(message -> !message.isPending(visit.now()))
        .toList();
  }

  private static List<Long> ids(List<SmsMessage> messages) {
    return messages.stream().map(SmsMessage::id).toList();
  }

  /** Converts a message at a moment to JSON. */
  private interface Shape {
    JsonNode of(SmsMessage message, Instant now);
  }

  private static JsonNode one(Visit visit, List<SmsMessage> messages, Shape shape) {
    return shape.of(found(visit, messages), visit.now());
  }

  private static SmsMessage found(Visit visit, List<SmsMessage> messages) {
    long id = visit.number("id");
    return messages.stream()
        .filter(message -> message.id() == id)
        .findFirst()
        .orElseThrow(() -> Refusal.noSuch("id", id));
  }

  private JsonNode cancel(Visit visit) {
    SmsMessage message = found(visit, pending(visit));
    account
        .sms()
        .update(
            asked(account, visit).name(),
            each ->
                each.withMessages(
                    each.messages().stream().filter(other -> !other.equals(message)).toList()));
    return Json.nothing();
  }

  private JsonNode outgoing(Visit visit) {
    Optional<Instant> from = moment(visit, "creationDatetime.from");
    Optional<Instant> to = moment(visit, "creationDatetime.to");
    return Json.numbers(
        ids(
            gone(visit).stream()
                .filter(message -> fits(visit, message))
                .filter(message -> from.isEmpty() || !message.creation().isBefore(from.get()))
                .filter(message -> to.isEmpty() || !message.creation().isAfter(to.get()))
                .toList()));
  }

  private static Optional<Instant> moment(Visit visit, String name) {
    return visit.queried(name).flatMap(Dates::parse).map(OffsetDateTime::toInstant);
  }

  /** Whether the JSON of the message has the requested value in each filtered property. */
  private static boolean fits(Visit visit, SmsMessage message) {
    JsonNode shown = SmsJson.outgoing(message, visit.now());
    return FILTERS.stream()
        .allMatch(
            name -> visit.queried(name).map(shown.path(name).asString()::equals).orElse(true));
  }

  private static JsonNode estimate(Visit visit) {
    String message = Objects.requireNonNull(visit.text("message"));
    Parts parts = Parts.of(message, !visit.isTrue("noStopClause"));
    return Json.object()
        .put("characters", parts.characters())
        .put("charactersClass", parts.sevenBits() ? "7bits" : "unicode")
        .put("maxCharactersPerPart", parts.most())
        .put("parts", parts.count());
  }

  private static JsonNode rate(Visit visit) {
    String country = visit.queried("country").orElseThrow();
    double credit = Rates.of(country);
    ObjectNode json = Json.object().put("countryCode", country).put("credit", credit);
    json.put("country", Rates.name(country));
    long cents = Math.round(credit * 6);
    json.putObject("price")
        .put("currencyCode", "EUR")
        .put("text", "0." + (cents < 10 ? "0" : "") + cents + " €")
        .put("value", cents / 100.0);
    return json;
  }
}

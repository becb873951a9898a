package dev.ovhdo.sandbox.sms;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.SmsAccount;
import dev.ovhdo.sandbox.state.SmsMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that show SMS services, messages and prices. */
public final class SmsRoutes {
  static final String PATH = "/sms/{serviceName}";

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
        .get("/sms", call -> Json.strings(account.sms().keys()))
        .get(PATH, call -> SmsJson.of(requested(account, call)))
        .get(PATH + "/jobs", call -> Json.numbers(ids(pending(call))))
        .get(PATH + "/jobs/{id}", call -> json(call, pending(call), SmsJson::job))
        .delete(PATH + "/jobs/{id}", this::cancel)
        .get(PATH + "/outgoing", this::outgoing)
        .get(PATH + "/outgoing/{id}", call -> json(call, sent(call), SmsJson::outgoing))
        .post("/sms/estimate", SmsRoutes::estimate)
        .get("/sms/rates/destinations", SmsRoutes::rate);
    new SmsSenderRoutes(account).addTo(router);
    new SmsSendRoute(account).addTo(router);
  }

  static SmsAccount requested(Account account, RouteCall call) {
    return account
        .sms()
        .find(call.pathParameter("serviceName"))
        .orElseThrow(ApiError::noSuchService);
  }

  private List<SmsMessage> pending(RouteCall call) {
    return requested(account, call).messages().stream()
        .filter(message -> message.isPending(call.now()))
        .toList();
  }

  private List<SmsMessage> sent(RouteCall call) {
    return requested(account, call).messages().stream()
        .filter(message -> !message.isPending(call.now()))
        .toList();
  }

  private static List<Long> ids(List<SmsMessage> messages) {
    return messages.stream().map(SmsMessage::id).toList();
  }

  private static JsonNode json(
      RouteCall call,
      List<SmsMessage> messages,
      BiFunction<SmsMessage, Instant, ? extends JsonNode> form) {
    return form.apply(found(call, messages), call.now());
  }

  private static SmsMessage found(RouteCall call, List<SmsMessage> messages) {
    long id = call.pathNumber("id");
    return messages.stream()
        .filter(message -> message.id() == id)
        .findFirst()
        .orElseThrow(() -> ApiError.noSuchObject("id", id));
  }

  private JsonNode cancel(RouteCall call) {
    SmsMessage message = found(call, pending(call));
    account
        .sms()
        .update(
            requested(account, call).name(),
            each ->
                each.withMessages(
                    each.messages().stream().filter(other -> !other.equals(message)).toList()));
    return Json.nullNode();
  }

  private JsonNode outgoing(RouteCall call) {
    Optional<Instant> from = call.queryMoment("creationDatetime.from");
    Optional<Instant> to = call.queryMoment("creationDatetime.to");
    return Json.numbers(
        ids(
            sent(call).stream()
                .filter(message -> matches(call, message))
                .filter(message -> from.isEmpty() || !message.creation().isBefore(from.get()))
                .filter(message -> to.isEmpty() || !message.creation().isAfter(to.get()))
                .toList()));
  }

  /** Returns whether the JSON of the message has the requested value in each filtered property. */
  private static boolean matches(RouteCall call, SmsMessage message) {
    JsonNode shown = SmsJson.outgoing(message, call.now());
    return FILTERS.stream()
        .allMatch(
            name ->
                call.queryParameter(name).map(shown.path(name).asString()::equals).orElse(true));
  }

  private static JsonNode estimate(RouteCall call) {
    String message = call.requireBodyText("message");
    SmsParts parts = SmsParts.of(message, !call.bodyFlag("noStopClause"));
    return Json.object()
        .put("characters", parts.characters())
        .put("charactersClass", parts.sevenBits() ? "7bits" : "unicode")
        .put("maxCharactersPerPart", parts.most())
        .put("parts", parts.count());
  }

  private static JsonNode rate(RouteCall call) {
    String country = call.queryParameter("country").orElseThrow();
    double credit = SmsRates.of(country);
    ObjectNode json = Json.object().put("countryCode", country).put("credit", credit);
    json.put("country", SmsRates.name(country));
    long cents = Math.round(credit * 6);
    json.putObject("price")
        .put("currencyCode", "EUR")
        .put("text", "0." + (cents < 10 ? "0" : "") + cents + " €")
        .put("value", cents / 100.0);
    return json.put("vatRate", 20.0);
  }
}

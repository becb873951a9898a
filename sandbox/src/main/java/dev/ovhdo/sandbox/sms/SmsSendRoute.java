package dev.ovhdo.sandbox.sms;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.SmsAccount;
import dev.ovhdo.sandbox.state.SmsMessage;
import dev.ovhdo.sandbox.state.SmsSender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The route that sends messages. The response lists invalid receivers and has status 200, even if
 * every receiver is invalid.
 */
final class SmsSendRoute {
  private static final int MAX_PARTS = 6;

  /** French numbers: only mobile numbers receive messages. */
  private static final Pattern FRENCH = Pattern.compile("\\+33[67][0-9]{8}");

  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");

  /** Links and telephone numbers, which a message from a short code must not contain. */
  private static final Pattern CONTACT =
      Pattern.compile("(?i)https?://|www\\.|\\+?[0-9][0-9 .]{8,}[0-9]");

  private final Account account;

  SmsSendRoute(Account account) {
    this.account = account;
  }

  void addTo(Router router) {
    router.post(SmsRoutes.PATH + "/jobs", this::send);
  }

  private JsonNode send(RouteCall call) {
    SmsAccount service = SmsRoutes.requested(account, call);
    String message = call.requireBodyText("message");
    if (message.isEmpty()) {
      throw ApiError.badRequest("Missing parameter(s): message");
    }
    String sender = sender(call, service);
    if (sender.isEmpty()
        && !call.bodyFlag("senderForResponse")
        && CONTACT.matcher(message).find()) {
      throw ApiError.badRequest("cannot send contact information with shortcode");
    }
    SmsParts parts = SmsParts.of(message, !call.bodyFlag("noStopClause"));
    if (parts.count() > MAX_PARTS) {
      throw ApiError.badRequest(
          "Message too long: " + parts.count() + " SMS, " + MAX_PARTS + " allowed");
    }
    List<String> invalid = new ArrayList<>();
    List<SmsMessage> messages = new ArrayList<>();
    for (JsonNode receiver : call.body().path("receivers")) {
      String number = receiver.asString().replaceFirst("^00", "+");
      if (isReachable(number)) {
        messages.add(message(call, number, sender, message, parts.count()));
      } else {
        invalid.add(receiver.asString());
      }
    }
    if (invalid.isEmpty() && messages.isEmpty()) {
      throw ApiError.badRequest("Missing parameter(s): receivers");
    }
    double cost = messages.stream().mapToDouble(SmsMessage::credits).sum();
    if (cost > service.creditsLeft()) {
      throw ApiError.badRequest("Not enough credits");
    }
    account.sms().put(service.withSent(messages));
    return report(messages, invalid, cost);
  }

  /** {@code senderForResponse} has priority over a sender: php-ovh issue 135. */
  private static String sender(RouteCall call, SmsAccount service) {
    String sender = call.bodyText("sender");
    if (sender == null || sender.isEmpty() || call.bodyFlag("senderForResponse")) {
      return "";
    }
    if (service.sender(sender).filter(SmsSender::isUsable).isEmpty()) {
      throw ApiError.badRequest(
          "Sms sender " + sender + " does not exists. Please create it first");
    }
    return sender;
  }

  private static boolean isReachable(String number) {
    return number.startsWith("+33")
        ? FRENCH.matcher(number).matches()
        : NUMBER.matcher(number).matches();
  }

  private SmsMessage message(
      RouteCall call, String number, String sender, String message, int parts) {
    long minutes = call.body().path("differedPeriod").asLong(0);
    return new SmsMessage(
        account.newId(),
        number,
        sender,
        message,
        call.bodyTextOr("tag", ""),
        parts,
        parts * SmsRates.to(number),
        call.now(),
        Duration.ofMinutes(minutes));
  }

  /** The report in OVHcloud's guides has no tag, and whole numbers of credits. */
  private static JsonNode report(List<SmsMessage> messages, List<String> invalid, double cost) {
    ObjectNode json = Json.object();
    if (cost == Math.rint(cost)) {
      json.put("totalCreditsRemoved", Math.round(cost));
    } else {
      json.put("totalCreditsRemoved", cost);
    }
    json.set("invalidReceivers", Json.strings(invalid));
    json.set("ids", Json.numbers(messages.stream().map(SmsMessage::id).toList()));
    json.set("validReceivers", Json.strings(messages.stream().map(SmsMessage::receiver).toList()));
    return json;
  }
}

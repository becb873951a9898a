package dev.ovhdo.sandbox.sms;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.SmsAccount;
import dev.ovhdo.sandbox.state.SmsSender;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The routes of the senders of an SMS service. */
final class SenderRoutes {
  private static final String ALL = SmsRoutes.ONE + "/senders";

  private final Account account;

  SenderRoutes(Account account) {
    this.account = account;
  }

  void addTo(Router router) {
    router
        .get(ALL, this::list)
        .post(ALL, this::create)
        .get(ALL + "/{sender}", visit -> SmsJson.of(asked(visit)))
        .delete(ALL + "/{sender}", this::delete);
  }

  private JsonNode list(Visit visit) {
    return Json.strings(
        SmsRoutes.asked(account, visit).senders().stream().map(SmsSender::sender).toList());
  }

  private SmsSender asked(Visit visit) {
    String name = visit.parameter("sender");
    return SmsRoutes.asked(account, visit)
        .sender(name)
        .orElseThrow(() -> Refusal.noSuch("sender", name));
  }

  /** The reason is optional in the schema, but OVHcloud requires it and reviews it by hand. */
  private JsonNode create(Visit visit) {
    SmsAccount service = SmsRoutes.asked(account, visit);
    String sender = Objects.requireNonNull(visit.text("sender"));
    String reason = visit.text("reason");
    if (!sender.matches("(?=.*[A-Za-z])[A-Za-z0-9]{1,11}")) {
      throw Refusal.badRequest("[sender] Given data (" + sender + ") is not valid for type string");
    }
    if (reason == null || reason.isBlank()) {
      throw Refusal.badRequest("Please provide a reason");
    }
    if (service.sender(sender).isPresent()) {
      throw Refusal.conflict("The sender " + sender + " already exists");
    }
    String description = visit.text("description");
    List<SmsSender> more = new ArrayList<>(service.senders());
    more.add(new SmsSender(sender, "waitingValidation", description == null ? "" : description));
    account.sms().put(service.withSenders(more));
    return Json.string(sender);
  }

  private JsonNode delete(Visit visit) {
    SmsSender sender = asked(visit);
    SmsAccount service = SmsRoutes.asked(account, visit);
    account
        .sms()
        .put(
            service.withSenders(
                service.senders().stream().filter(each -> !each.equals(sender)).toList()));
    return Json.nothing();
  }
}

package dev.ovhdo.sandbox.sms;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.SmsAccount;
import dev.ovhdo.sandbox.state.SmsSender;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The routes of the senders of an SMS service. */
final class SmsSenderRoutes {
  private static final String SENDERS = SmsRoutes.PATH + "/senders";

  private final Account account;

  SmsSenderRoutes(Account account) {
    this.account = account;
  }

  void addTo(Router router) {
    router
        .get(SENDERS, this::list)
        .post(SENDERS, this::create)
        .get(SENDERS + "/{sender}", call -> SmsJson.of(requested(call)))
        .delete(SENDERS + "/{sender}", this::delete);
  }

  private JsonNode list(RouteCall call) {
    return Json.strings(
        SmsRoutes.requested(account, call).senders().stream().map(SmsSender::sender).toList());
  }

  private SmsSender requested(RouteCall call) {
    String name = call.pathParameter("sender");
    return SmsRoutes.requested(account, call)
        .sender(name)
        .orElseThrow(() -> ApiError.noSuchObject("sender", name));
  }

  /** The reason is optional in the schema, but OVHcloud requires it and reviews it by hand. */
  private JsonNode create(RouteCall call) {
    SmsAccount service = SmsRoutes.requested(account, call);
    String sender = call.requireBodyText("sender");
    String reason = call.bodyText("reason");
    if (!sender.matches("(?=.*[A-Za-z])[A-Za-z0-9]{1,11}")) {
      throw ApiError.invalidValue("sender", sender, "string");
    }
    if (reason == null || reason.isBlank()) {
      throw ApiError.badRequest("Please provide a reason");
    }
    if (service.sender(sender).isPresent()) {
      throw ApiError.conflict("The sender " + sender + " already exists");
    }
    List<SmsSender> more = new ArrayList<>(service.senders());
    more.add(new SmsSender(sender, "waitingValidation", call.bodyTextOr("description", "")));
    account.sms().put(service.withSenders(more));
    return Json.string(sender);
  }

  private JsonNode delete(RouteCall call) {
    SmsSender sender = requested(call);
    SmsAccount service = SmsRoutes.requested(account, call);
    account
        .sms()
        .put(
            service.withSenders(
                service.senders().stream().filter(each -> !each.equals(sender)).toList()));
    return Json.nullNode();
  }
}

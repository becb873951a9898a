package dev.ovhdo.sandbox.sms;

import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.json.ResourceIds;
import dev.ovhdo.sandbox.state.SmsAccount;
import dev.ovhdo.sandbox.state.SmsMessage;
import dev.ovhdo.sandbox.state.SmsSender;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of SMS services, senders and messages. */
final class SmsJson {
  private SmsJson() {}

  /** Returns {@code sms.AccountWithIAM}. */
  static JsonNode of(SmsAccount account) {
    ObjectNode json = Json.object().put("name", account.name()).put("status", "enable");
    json.put("description", account.description()).put("creditsLeft", account.creditsLeft());
    json.put("creditsHoldByQuota", 0.0).put("userQuantityWithQuota", 0).put("channel", "both");
    json.putNull("automaticRecreditAmount").put("creditThresholdForAutomaticRecredit", 0.0);
    json.put("smpp", false).putNull("callBack").putNull("stopCallBack");
    ObjectNode response = json.putObject("smsResponse").put("responseType", "none");
    response.putNull("cgiUrl").putNull("text").putNull("trackingDefaultSmsSender");
    response.putArray("trackingOptions");
    ObjectNode templates = json.putObject("templates");
    templates.put("customizedEmailMode", false).put("customizedSmsMode", false);
    templates.putNull("emailBody").putNull("emailFrom").putNull("emailSubject");
    templates.putNull("smsBody");
    json.set("iam", ResourceIds.iam("sms", account.name()).put("displayName", account.name()));
    return json;
  }

  static JsonNode of(SmsSender sender) {
    return Json.object()
        .put("sender", sender.sender())
        .put("status", sender.status())
        .put("type", "alpha")
        .put("referer", "custom")
        .put("description", sender.description())
        .putNull("comment")
        .putNull("validationMedia");
  }

  /** Returns {@code sms.Job}; {@code deliveryReceipt} is 1 after the delivery. */
  static ObjectNode job(SmsMessage message, Instant now) {
    boolean pending = message.isPending(now);
    boolean delivered = message.isDelivered(now);
    ObjectNode json = Json.object().put("id", message.id());
    json.put("receiver", message.receiver()).put("sender", message.sender());
    json.put("message", message.message()).put("messageLength", message.message().length());
    json.put("numberOfSms", message.parts()).put("credits", message.credits());
    json.put("creationDatetime", text(message.creation()));
    json.put("sentAt", pending ? null : text(message.sent()));
    json.put("deliveredAt", delivered ? text(message.delivered()) : null);
    json.put("differedDelivery", message.delay().toMinutes());
    return json.put("deliveryReceipt", delivered ? 1 : 0).put("ptt", 0);
  }

  /** Returns {@code sms.Outgoing}. */
  static JsonNode outgoing(SmsMessage message, Instant now) {
    return job(message, now)
        .put("tag", message.tag())
        .put("tariffCode", "")
        .putNull("batchID")
        .putNull("messageID");
  }

  private static String text(Instant moment) {
    return Dates.text(Dates.at(moment));
  }
}

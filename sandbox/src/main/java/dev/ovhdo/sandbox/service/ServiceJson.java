package dev.ovhdo.sandbox.service;

import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.Nichandle;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of services and their contracts, in each of the forms of the API. */
final class ServiceJson {
  private static final List<String> END_STRATEGIES =
      List.of(
          "CANCEL_SERVICE",
          "REACTIVATE_ENGAGEMENT",
          "STOP_ENGAGEMENT_FALLBACK_DEFAULT_PRICE",
          "STOP_ENGAGEMENT_KEEP_PRICE");

  private ServiceJson() {}

  /** Returns {@code services.expanded.Service}, the response of {@code /services/{serviceId}}. */
  static JsonNode expanded(Service service, Terms terms, Nichandle owner) {
    ObjectNode json = Json.object().put("serviceId", service.serviceId());
    json.set("billing", billing(service, terms));
    json.set("customer", customer(owner));
    json.putNull("parentServiceId");
    ObjectNode resource = json.putObject("resource").put("name", service.name());
    resource.put("displayName", service.displayName()).putNull("resellingProvider");
    resource.put("state", service.expired() ? "suspended" : "active");
    resource
        .putObject("product")
        .put("name", service.product())
        .put("description", service.product());
    json.set("route", route(service));
    json.putArray("tags");
    return json;
  }

  private static JsonNode billing(Service service, Terms terms) {
    ObjectNode json = Json.object();
    json.set("engagement", engagementSummary(service, terms));
    json.putNull("engagementRequest");
    json.put("expirationDate", moment(service.expiration())).putNull("group");
    ObjectNode lifecycle = json.putObject("lifecycle");
    lifecycle
        .putObject("capacities")
        .putArray("actions")
        .add("terminateAtExpirationDate")
        .add("earlyRenewal");
    ObjectNode current = lifecycle.putObject("current");
    current.put("creationDate", moment(service.creation())).putNull("terminationDate");
    current.put("state", service.expired() ? "unrenewed" : "active");
    var pending = current.putArray("pendingActions");
    if (terms.deleteAtExpiration()) {
      pending.add("terminateAtExpirationDate");
    }
    json.put("nextBillingDate", moment(service.expiration()));
    json.putObject("plan").put("code", service.product()).put("invoiceName", service.product());
    json.putNull("pricing");
    ObjectNode renew = json.putObject("renew");
    renew.putObject("capacities").putArray("mode").add("automatic").add("manual");
    renew
        .putObject("current")
        .put("mode", terms.automatic() ? "automatic" : "manual")
        .put("nextDate", moment(service.expiration()))
        .put("period", "P" + terms.period() + "M");
    return json;
  }

  private static JsonNode customer(Nichandle owner) {
    ObjectNode json = Json.object();
    var contacts = json.putArray("contacts");
    for (String type : List.of("administrator", "billing", "technical")) {
      contacts.addObject().put("customerCode", owner.nichandle()).put("type", type);
    }
    return json;
  }

  private static JsonNode route(Service service) {
    ObjectNode json = Json.object().put("path", service.route()).put("url", service.path());
    json.putArray("vars").addObject().put("key", service.variable()).put("value", service.name());
    return json;
  }

  /** Returns {@code services.expanded.EngagementSummary}; null without an engagement. */
  private static JsonNode engagementSummary(Service service, Terms terms) {
    LocalDate end = service.engagedUpTo();
    if (end == null) {
      return Json.nullNode();
    }
    ObjectNode json = Json.object().put("endDate", end.toString());
    json.set("endRule", endRule(terms));
    return json;
  }

  /** Returns {@code services.billing.engagement.Engagement}. */
  static JsonNode engagement(Service service, LocalDate end, Terms terms) {
    ObjectNode json = Json.object();
    json.putObject("currentPeriod")
        .put("startDate", service.creation().toString())
        .put("endDate", end.toString());
    json.set("endRule", endRule(terms));
    return json;
  }

  private static JsonNode endRule(Terms terms) {
    ObjectNode json = Json.object().put("strategy", terms.endStrategy());
    json.set("possibleStrategies", Json.strings(END_STRATEGIES));
    return json;
  }

  /** Returns {@code serviceList.Service}, the response of {@code /service/{serviceId}}. */
  static JsonNode listed(Service service, Terms terms) {
    ObjectNode json = Json.object().put("creationDate", service.creation().toString());
    json.putArray("details");
    json.put("engagementDate", text(service.engagedUpTo()));
    json.put("expirationDate", service.expiration().toString());
    json.put("nextBillingDate", service.expiration().toString());
    ObjectNode plan = json.putObject("plan").put("code", service.product());
    plan.putObject("product").put("name", service.product());
    json.put("quantity", 1);
    ObjectNode renew = json.putObject("renew").put("interval", "P" + terms.period() + "M");
    renew.put("dayOfMonth", service.expiration().getDayOfMonth()).put("mode", mode(terms));
    renew.set("possibleIntervals", Json.strings(List.of("P1M", "P3M", "P6M", "P1Y")));
    renew.set(
        "possibleModes", Json.strings(List.of("automaticV2016", "deleteAtExpiration", "manual")));
    json.putObject("resource")
        .put("displayName", service.displayName())
        .put("name", service.name())
        .put("state", service.expired() ? "suspended" : "ok");
    json.set("route", route(service));
    return json.put("state", service.expired() ? "expired" : "ok");
  }

  private static String mode(Terms terms) {
    if (terms.deleteAtExpiration()) {
      return "deleteAtExpiration";
    }
    return terms.automatic() ? "automaticV2016" : "manual";
  }

  /**
   * Returns {@code services.Service}, the response of the routes {@code …/serviceInfos}.
   *
   * @param automatic whether {@code renew.automatic} is true
   */
  static JsonNode infos(Service service, Terms terms, boolean automatic, Nichandle owner) {
    ObjectNode json = Json.object().put("serviceId", service.serviceId());
    json.put("domain", service.name()).put("status", service.expired() ? "expired" : "ok");
    json.put("creation", service.creation().toString());
    json.put("expiration", service.expiration().toString());
    json.put("engagedUpTo", text(service.engagedUpTo()));
    json.put("contactAdmin", owner.nichandle()).put("contactTech", owner.nichandle());
    json.put("contactBilling", owner.nichandle()).put("canDeleteAtExpiration", true);
    json.put("renewalType", terms.automatic() ? "automaticV2016" : "manual");
    json.putArray("possibleRenewPeriod").add(1).add(3).add(6).add(12);
    json.putObject("renew")
        .put("automatic", automatic)
        .put("period", terms.period())
        .put("deleteAtExpiration", terms.deleteAtExpiration())
        .put("forced", false)
        .put("manualPayment", false);
    return json;
  }

  private static String moment(LocalDate date) {
    return Dates.text(Dates.at(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}

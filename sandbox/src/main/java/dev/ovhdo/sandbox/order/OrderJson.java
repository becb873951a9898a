package dev.ovhdo.sandbox.order;

import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of orders and their details. */
final class OrderJson {
  /** The domain of a detail that has no service. */
  static final String NO_SERVICE = "*";

  private OrderJson() {}

  static String url(long orderId) {
    return "https://www.example.com/order/" + orderId;
  }

  /** Returns {@code billing.Order}. */
  static JsonNode of(Order order) {
    ObjectNode json = Json.object().put("orderId", order.id());
    json.put("date", date(order.date()));
    json.put("expirationDate", date(order.date().plus(Duration.ofDays(14))));
    json.put("retractionDate", date(order.date().plus(Duration.ofDays(14)))).putNull("metadatas");
    json.put("password", "not-a-password").put("url", url(order.id()));
    json.put("pdfUrl", url(order.id()) + ".pdf");
    long tax = Prices.tax(order.total());
    json.set("priceWithTax", order.prices().json(order.total() + tax));
    json.set("priceWithoutTax", order.prices().json(order.total()));
    json.set("tax", order.prices().json(tax));
    return json;
  }

  private static String date(Instant moment) {
    return Dates.text(Dates.at(moment));
  }

  /**
   * Returns {@code billing.OrderDetail}. The domain is the name of the delivered service, as
   * Terraform's provider expects; OVHcloud in the United States always shows {@code *}.
   */
  static JsonNode of(Order.Detail detail, Prices prices) {
    OrderLine line = detail.line();
    ObjectNode json = Json.object().put("orderDetailId", detail.id()).put("cancelled", false);
    json.put("description", line.description()).put("detailType", line.type());
    json.put("domain", detail.service() == null ? NO_SERVICE : detail.service());
    json.put("quantity", String.valueOf(line.item().terms().quantity()));
    json.set("totalPrice", prices.json(line.total()));
    json.set("unitPrice", prices.json(line.unitPrice()));
    return json;
  }

  /** Returns {@code billing.ItemDetail}. */
  static JsonNode extension(Order.Detail detail) {
    CartItem item = detail.line().item();
    ObjectNode json = Json.object();
    ObjectNode order = json.putObject("order").put("type", "plan");
    order.put("action", detail.line().type().equals("INSTALLATION") ? "installation" : "renew");
    ArrayNode configurations = order.putArray("configurations");
    item.configurations()
        .forEach(
            each ->
                configurations.addObject().put("label", each.label()).put("value", each.value()));
    ObjectNode plan = order.putObject("plan").put("code", item.terms().planCode());
    plan.put("duration", item.terms().duration()).put("pricingMode", item.terms().pricingMode());
    plan.put("quantity", item.terms().quantity());
    plan.putObject("product").put("name", Plans.productName(item.product()));
    return json;
  }

  /** Returns {@code service.Operation}, which the published schemas lack. */
  static JsonNode operation(Order.Detail detail, String status) {
    ObjectNode json = Json.object().put("id", detail.operationId()).put("type", "creation");
    json.put("status", status.equals("delivered") ? "done" : "doing");
    json.put("quantity", detail.line().item().terms().quantity());
    json.putObject("resource")
        .put("name", detail.service())
        .put("displayName", detail.service())
        .put("state", "active");
    return json;
  }
}

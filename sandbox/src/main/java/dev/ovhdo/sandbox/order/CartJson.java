package dev.ovhdo.sandbox.order;

import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of carts, of their items, and of the plans that a cart can contain. */
final class CartJson {
  private CartJson() {}

  /** Returns {@code order.cart.Cart}. */
  static JsonNode of(Cart cart) {
    ObjectNode json = Json.object().put("cartId", cart.id()).put("description", cart.description());
    json.put("expire", Dates.text(cart.expire())).put("readOnly", cart.ordered());
    json.set("items", Json.numbers(cart.items().stream().map(CartItem::id).toList()));
    return json;
  }

  /** Returns {@code order.cart.Item}. */
  static JsonNode of(CartItem item, Cart cart) {
    Prices prices = Prices.of(cart.subsidiary());
    CartItem.Terms terms = item.terms();
    ObjectNode json = Json.object().put("cartId", cart.id()).put("itemId", item.id());
    json.put("productId", item.product()).put("duration", terms.duration()).putNull("offerId");
    json.put("parentItemId", item.parent());
    json.set(
        "configurations",
        Json.numbers(item.configurations().stream().map(CartItem.Configuration::id).toList()));
    json.set(
        "options",
        Json.numbers(
            cart.items().stream()
                .filter(each -> each.parent() != null && each.parent() == item.id())
                .map(CartItem::id)
                .toList()));
    ArrayNode all = json.putArray("prices");
    long first = Plans.price(terms);
    long installation = Plans.installationPrice(item);
    price(all, "PRICE", prices.json(first));
    price(all, "FEE", prices.json(installation));
    price(all, "TOTAL", prices.json(first + installation));
    json.putObject("settings")
        .put("planCode", terms.planCode())
        .put("pricingMode", terms.pricingMode())
        .put("quantity", terms.quantity());
    return json;
  }

  private static void price(ArrayNode prices, String label, JsonNode price) {
    prices.addObject().put("label", label).putNull("promotions").set("price", price);
  }

  /** Returns {@code order.cart.ConfigurationItem}. */
  static JsonNode of(CartItem.Configuration configuration) {
    return Json.object()
        .put("id", configuration.id())
        .put("label", configuration.label())
        .put("value", configuration.value());
  }

  /**
   * Returns {@code order.cart.ConfigurationRequirements} with the property {@code allowedValues},
   * which the schemas lack and OVHcloud sends.
   */
  static JsonNode requirement(String label, List<String> allowed) {
    ObjectNode json = Json.object().put("label", label).put("type", "String");
    json.put("required", Plans.isDeclaredRequired(label)).putNull("fields");
    json.set("allowedValues", allowed.isEmpty() ? Json.nullNode() : Json.strings(allowed));
    return json;
  }

  /** Returns {@code order.cart.GenericProductDefinition}. */
  static ObjectNode plan(String planCode, String productType, Prices prices) {
    ObjectNode json = Json.object().put("planCode", planCode).put("productName", planCode);
    json.put("productType", productType);
    long month = Plans.monthlyPrice(planCode);
    ArrayNode all = json.putArray("prices");
    pricing(all, prices, "default", "P0D", "installation", 0);
    pricing(all, prices, "default", "P1M", "renew", month);
    pricing(all, prices, "upfront12", "P0D", "installation", 0);
    pricing(all, prices, "upfront12", "P1Y", "renew", 12 * month);
    return json;
  }

  private static void pricing(
      ArrayNode all, Prices prices, String mode, String duration, String capacity, long price) {
    ObjectNode json = all.addObject().put("pricingMode", mode).put("duration", duration);
    json.putArray("capacities").add(capacity);
    json.put("description", mode + " " + duration).put("interval", duration.equals("P0D") ? 0 : 1);
    json.put("minimumQuantity", 1).put("maximumQuantity", 100);
    json.put("minimumRepeat", 1).putNull("maximumRepeat");
    json.put("pricingType", capacity.equals("renew") ? "rental" : "purchase");
    json.put("priceInUcents", price).set("price", prices.json(price));
  }

  /** Returns {@code order.cart.GenericOptionDefinition}. */
  static JsonNode option(String planCode, Prices prices) {
    return plan(planCode, "saas_license", prices)
        .put("exclusive", false)
        .put("mandatory", false)
        .put("family", planCode.substring(planCode.lastIndexOf('-') + 1));
  }

  /** Returns {@code order.Order}: a quotation without, or an order with its id. */
  static JsonNode order(List<OrderLine> lines, Prices prices, @Nullable Long orderId) {
    ObjectNode json = Json.object().put("orderId", orderId);
    json.put("url", orderId == null ? null : OrderJson.url(orderId));
    json.putArray("contracts");
    ArrayNode details = json.putArray("details");
    for (OrderLine line : lines) {
      ObjectNode detail = details.addObject().put("cartItemID", line.item().id());
      detail.put("description", line.description()).put("detailType", line.type());
      detail.put("domain", OrderJson.NO_SERVICE).put("quantity", line.item().terms().quantity());
      detail.set("originalTotalPrice", prices.json(line.total()));
      detail.set("reductionTotalPrice", prices.json(0));
      detail.putArray("reductions");
      detail.set("totalPrice", prices.json(line.total()));
      detail.set("unitPrice", prices.json(line.unitPrice()));
    }
    json.set("prices", prices.sums(OrderLine.sum(lines)));
    return json;
  }
}

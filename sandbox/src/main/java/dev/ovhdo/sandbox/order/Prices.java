package dev.ovhdo.sandbox.order;

import dev.ovhdo.sandbox.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of prices in a currency. */
record Prices(String currency) {
  /** The currencies of the subsidiaries that do not sell in euros. */
  private static final Map<String, String> CURRENCIES =
      Map.of("CZ", "CZK", "GB", "GBP", "MA", "MAD", "PL", "PLN", "SN", "XOF", "TN", "TND");

  static Prices of(String subsidiary) {
    return new Prices(CURRENCIES.getOrDefault(subsidiary, "EUR"));
  }

  /**
   * Returns a price as {@code order.Price}.
   *
   * @param units in hundred-millionths of the currency
   */
  ObjectNode json(long units) {
    BigDecimal value =
        BigDecimal.valueOf(units)
            .divide(BigDecimal.valueOf(Plans.UNIT))
            .setScale(2, RoundingMode.HALF_UP);
    return Json.object()
        .put("currencyCode", currency)
        .put("priceInUcents", units)
        .put("text", value.toPlainString() + " " + (currency.equals("EUR") ? "€" : currency))
        .put("value", value.doubleValue());
  }

  /** Returns the sum of an order as {@code order.OrderPrices}. */
  JsonNode sums(long withoutTax) {
    ObjectNode json = Json.object();
    json.set("originalWithoutTax", json(withoutTax));
    json.set("reduction", json(0));
    json.set("tax", json(tax(withoutTax)));
    json.set("withTax", json(withoutTax + tax(withoutTax)));
    json.set("withoutTax", json(withoutTax));
    return json;
  }

  /** Returns the tax of 20 %. */
  static long tax(long withoutTax) {
    return withoutTax / 5;
  }
}

package dev.ovhdo.sandbox.order;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The routes that price a cart and make an order of the cart. */
final class CheckoutRoutes {
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

  private final Carts carts;
  private final Orders orders;

  CheckoutRoutes(Carts carts, Orders orders) {
    this.carts = carts;
    this.orders = orders;
  }

  void addTo(Router router) {
    router
        .get(Carts.PATH + "/summary", this::summary)
        .get(Carts.PATH + "/checkout", this::quote)
        .post(Carts.PATH + "/checkout", this::order);
  }

  private JsonNode summary(RouteCall call) {
    Cart cart = carts.requested(call);
    return CartJson.order(OrderLine.of(cart.items()), Prices.of(cart.subsidiary()), null);
  }

  private JsonNode quote(RouteCall call) {
    Cart cart = checked(carts.requested(call));
    return CartJson.order(OrderLine.of(cart.items()), Prices.of(cart.subsidiary()), null);
  }

  private JsonNode order(RouteCall call) {
    Cart cart = checked(carts.changeable(call));
    Order order =
        orders.place(OrderLine.of(cart.items()), Prices.of(cart.subsidiary()), call.now());
    carts.put(cart.withOrder());
    if (call.bodyFlag("autoPayWithPreferredPaymentMethod")) {
      orders.pay(order, call.now());
    }
    return CartJson.order(OrderLine.of(cart.items()), order.prices(), order.id());
  }

  /**
   * The first two texts were recorded by clients of 2026; the text for a wrong value is inferred.
   */
  private static Cart checked(Cart cart) {
    if (!cart.assigned()) {
      throw ApiError.badRequest("This cart hasn't been assigned yet");
    }
    for (CartItem item : cart.items()) {
      if (item.parent() == null) {
        check(item);
      }
    }
    return cart;
  }

  private static void check(CartItem item) {
    String needed = Plans.needed(item.product());
    if (!needed.isEmpty() && item.configured(needed).isEmpty()) {
      throw ApiError.badRequest("in customFields there must be a field with name '" + needed + "'");
    }
    Plans.settings(item.product())
        .forEach(
            (label, allowed) -> item.configured(label).ifPresent(v -> check(label, v, allowed)));
    String domain = item.domain();
    if (domain != null) {
      check("domain", domain, List.of());
    }
  }

  private static void check(String label, String value, List<String> allowed) {
    boolean named = label.equals("zone") || label.equals("domain");
    boolean valid =
        named
            ? DOMAIN.matcher(value.toLowerCase(Locale.ROOT)).matches()
            : allowed.isEmpty() || allowed.contains(value);
    if (!valid) {
      throw ApiError.badRequest(
          "in customFields the field '" + label + "' has the invalid value '" + value + "'");
    }
  }
}

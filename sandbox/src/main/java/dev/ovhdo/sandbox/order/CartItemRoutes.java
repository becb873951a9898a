package dev.ovhdo.sandbox.order;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The routes of the items in a cart, and of their settings. */
final class CartItemRoutes {
  private static final String ITEM = Carts.PATH + "/item/{itemId}";
  private static final String CONFIGURATION = ITEM + "/configuration/{configurationId}";

  private final Account account;
  private final Carts carts;

  CartItemRoutes(Account account, Carts carts) {
    this.account = account;
    this.carts = carts;
  }

  void addTo(Router router) {
    router
        .get(Carts.PATH + "/item", this::list)
        .get(ITEM, call -> CartJson.of(item(call), carts.requested(call)))
        .put(ITEM, this::update)
        .delete(ITEM, this::delete)
        .get(ITEM + "/requiredConfiguration", this::requirements)
        .get(ITEM + "/configuration", this::configurations)
        .post(ITEM + "/configuration", this::configure)
        .get(CONFIGURATION, call -> CartJson.of(configuration(call)))
        .delete(CONFIGURATION, this::removeConfiguration);
  }

  private CartItem item(RouteCall call) {
    return carts.item(carts.requested(call), call.pathNumber("itemId"));
  }

  private JsonNode list(RouteCall call) {
    return Json.numbers(carts.requested(call).items().stream().map(CartItem::id).toList());
  }

  private JsonNode update(RouteCall call) {
    Cart cart = carts.changeable(call);
    CartItem item = item(call);
    CartItem.Terms terms = item.terms();
    CartItem changed =
        item.withTerms(
            new CartItem.Terms(
                terms.planCode(),
                call.body().path("duration").asString(terms.duration()),
                terms.pricingMode(),
                Math.max(1, call.body().path("quantity").asLong(terms.quantity()))));
    carts.put(cart.with(changed));
    return CartJson.of(changed, cart);
  }

  private JsonNode delete(RouteCall call) {
    Cart cart = carts.changeable(call);
    carts.put(cart.without(item(call)));
    return Json.nullNode();
  }

  private JsonNode requirements(RouteCall call) {
    return Json.array(
        Plans.settings(item(call).product()).entrySet().stream()
            .map(each -> CartJson.requirement(each.getKey(), each.getValue()))
            .toList());
  }

  private JsonNode configurations(RouteCall call) {
    Optional<String> label = call.queryParameter("label");
    return Json.numbers(
        item(call).configurations().stream()
            .filter(each -> label.isEmpty() || label.get().equals(each.label()))
            .map(CartItem.Configuration::id)
            .toList());
  }

  /** OVHcloud accepts any label and value here, and refuses them at the checkout. */
  private JsonNode configure(RouteCall call) {
    Cart cart = carts.changeable(call);
    CartItem.Configuration added =
        new CartItem.Configuration(
            account.newId(),
            call.body().path("label").asString(""),
            call.body().path("value").asString(""));
    carts.put(cart.with(item(call).with(added)));
    return CartJson.of(added);
  }

  private CartItem.Configuration configuration(RouteCall call) {
    long id = call.pathNumber("configurationId");
    return item(call).configurations().stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(() -> ApiError.noSuchObject("configurationId", id));
  }

  private JsonNode removeConfiguration(RouteCall call) {
    Cart cart = carts.changeable(call);
    carts.put(cart.with(item(call).without(configuration(call))));
    return Json.nullNode();
  }
}

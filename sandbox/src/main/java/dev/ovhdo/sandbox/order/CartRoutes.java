package dev.ovhdo.sandbox.order;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.json.ResourceIds;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The routes of carts, and of the products that can be added to a cart. */
final class CartRoutes {
  private static final Set<String> SUBSIDIARIES =
      Set.of(
          "CZ", "DE", "ES", "EU", "FI", "FR", "GB", "IE", "IT", "LT", "MA", "NL", "PL", "PT", "SN",
          "TN");

  private static final int LIFETIME_DAYS = 30;

  private final Account account;
  private final Carts carts;

  CartRoutes(Account account, Carts carts) {
    this.account = account;
    this.carts = carts;
  }

  void addTo(Router router) {
    router
        .get("/order/cart", this::list)
        .post("/order/cart", this::create, "ovhSubsidiary")
        .get(Carts.PATH, call -> CartJson.of(carts.requested(call)))
        .put(Carts.PATH, this::update)
        .delete(Carts.PATH, this::delete)
        .post(Carts.PATH + "/assign", this::assign)
        .get(Carts.PATH + "/coupon", call -> Json.strings(carts.requested(call).coupons()))
        .post(Carts.PATH + "/coupon", this::addCoupon)
        .delete(Carts.PATH + "/coupon", this::removeCoupon)
        .get(Carts.PATH + "/domain", this::domain)
        .get(Carts.PATH + "/domainPacks", this::domainPacks)
        .get(Carts.PATH + "/*", this::plans, "planCode")
        .post(Carts.PATH + "/*", this::add)
        .get(Carts.PATH + "/*/options", this::options)
        .post(Carts.PATH + "/*/options", this::addOption);
  }

  /** Lists the carts of the account: those that were assigned. */
  private JsonNode list(RouteCall call) {
    Optional<String> description = call.queryParameter("description");
    return Json.strings(
        carts.all().stream()
            .filter(Cart::assigned)
            .filter(cart -> description.isEmpty() || description.get().equals(cart.description()))
            .map(Cart::id)
            .toList());
  }

  /** The text for an unknown subsidiary was recorded by clients of 2026. */
  private JsonNode create(RouteCall call) {
    String subsidiary = call.bodyText("ovhSubsidiary");
    if (subsidiary == null || !SUBSIDIARIES.contains(subsidiary)) {
      throw ApiError.badRequest("invalid ovhSubsidiary");
    }
    Cart cart =
        Cart.of(
            ResourceIds.uuid("cart " + account.newId()),
            subsidiary,
            call.bodyTextOr("description", ""),
            call.bodyMoment("expire").orElse(Dates.at(call.now()).plusDays(LIFETIME_DAYS)));
    carts.put(cart);
    return CartJson.of(cart);
  }

  private JsonNode update(RouteCall call) {
    Cart cart = carts.changeable(call);
    Cart changed =
        cart.with(
            call.bodyTextOr("description", cart.description()),
            call.bodyMoment("expire").orElse(cart.expire()));
    carts.put(changed);
    return CartJson.of(changed);
  }

  private JsonNode delete(RouteCall call) {
    carts.remove(carts.requested(call));
    return Json.nullNode();
  }

  private JsonNode assign(RouteCall call) {
    carts.put(carts.requested(call).withAssignment());
    return Json.nullNode();
  }

  private JsonNode addCoupon(RouteCall call) {
    Cart cart = carts.changeable(call);
    List<String> coupons = new ArrayList<>(cart.coupons());
    coupons.add(call.body().path("coupon").asString(""));
    carts.put(cart.withCoupons(coupons));
    return Json.strings(coupons);
  }

  private JsonNode removeCoupon(RouteCall call) {
    Cart cart = carts.changeable(call);
    String coupon = call.queryParameter("coupon").orElse("");
    carts.put(cart.withCoupons(cart.coupons().stream().filter(c -> !c.equals(coupon)).toList()));
    return Json.nullNode();
  }

  /** Answers {@code order.cart.ProductInformation}: each domain name can be created. */
  private JsonNode domain(RouteCall call) {
    Prices prices = Prices.of(carts.requested(call).subsidiary());
    var json = Json.object().put("action", "create").put("orderable", true);
    json.putArray("configurations");
    json.putNull("currentNameservers").putNull("isTransferLocked").putNull("offer");
    json.put("deliveryTime", "unknown").put("offerId", "domain-create").put("phase", "golive");
    json.putArray("duration").add("P1Y");
    json.put("pricingMode", "create-default").put("productId", "domain").put("quantityMax", 1);
    json.put("recommendedDuration", "P1Y");
    json.putArray("prices")
        .addObject()
        .put("label", "TOTAL")
        .putNull("promotions")
        .set("price", prices.json(12 * Plans.monthlyPrice("domain")));
    return Json.array(List.of(json));
  }

  /** OVHcloud no longer sells these packs. */
  private JsonNode domainPacks(RouteCall call) {
    Cart unused = carts.requested(call);
    return Json.array(List.of());
  }

  /** Returns the product, which is a segment of the path. */
  private static String product(RouteCall call) {
    String[] parts = call.request().path().split("/order/cart/[^/]*/", 2);
    return parts[1].split("/", 2)[0];
  }

  /**
   * Answers the plans of a product. OVHcloud's own program of 2026 chooses a plan by its code for
   * products whose schema describes no such parameter.
   */
  private JsonNode plans(RouteCall call) {
    Prices prices = Prices.of(carts.requested(call).subsidiary());
    String chosen = call.request().queryParameters().get("planCode");
    List<String> codes = chosen == null ? Plans.codes(product(call)) : List.of(chosen);
    return Json.array(
        codes.stream().map(code -> CartJson.plan(code, "saas_license", prices)).toList());
  }

  private JsonNode options(RouteCall call) {
    Prices prices = Prices.of(carts.requested(call).subsidiary());
    String plan = call.queryParameter("planCode").orElse(product(call));
    return Json.array(
        Plans.optionCodes(plan).stream().map(code -> CartJson.option(code, prices)).toList());
  }

  private JsonNode add(RouteCall call) {
    return add(call, null);
  }

  private JsonNode addOption(RouteCall call) {
    long parent = call.body().path("itemId").asLong();
    return add(call, carts.item(carts.changeable(call), parent));
  }

  private JsonNode add(RouteCall call, @Nullable CartItem parent) {
    Cart cart = carts.changeable(call);
    JsonNode body = call.body();
    CartItem item =
        new CartItem(
            account.newId(),
            product(call),
            new CartItem.Terms(
                body.path("planCode").asString(product(call)),
                body.path("duration").asString("P1Y"),
                body.path("pricingMode").asString("default"),
                Math.max(1, body.path("quantity").asLong(1))),
            parent == null ? null : parent.id(),
            call.bodyText("domain"),
            List.of());
    Cart changed = cart.with(item);
    carts.put(changed);
    return CartJson.of(item, changed);
  }
}

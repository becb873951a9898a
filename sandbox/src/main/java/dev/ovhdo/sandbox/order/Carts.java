package dev.ovhdo.sandbox.order;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.state.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The carts. The oldest cart is forgotten if there are too many. */
final class Carts {
  static final String PATH = "/order/cart/{cartId}";

  private static final int LIMIT = 1_000;

  private final Map<String, Cart> carts;

  Carts(Account account) {
    this.carts = account.kept(new LinkedHashMap<>());
  }

  void put(Cart cart) {
    carts.put(cart.id(), cart);
    if (carts.size() > LIMIT) {
      carts.remove(carts.keySet().iterator().next());
    }
  }

  void remove(Cart cart) {
    carts.remove(cart.id());
  }

  List<Cart> all() {
    return List.copyOf(carts.values());
  }

  /**
   * Returns the cart of a call.
   *
   * @throws ApiError 404 if the cart does not exist or has expired
   */
  Cart requested(RouteCall call) {
    String id = call.pathParameter("cartId");
    Cart cart = carts.get(id);
    if (cart == null || cart.expire().toInstant().isBefore(call.now())) {
      throw ApiError.noSuchObject("cartId", id);
    }
    return cart;
  }

  /**
   * Returns the cart of a call that changes the cart. The refusal and its text are inferred from
   * the property {@code readOnly} of a cart.
   *
   * @throws ApiError 404 if the cart does not exist, 400 if it was ordered
   */
  Cart changeable(RouteCall call) {
    Cart cart = requested(call);
    if (cart.ordered()) {
      throw ApiError.badRequest("This cart is read only");
    }
    return cart;
  }

  CartItem item(Cart cart, long id) {
    return cart.item(id).orElseThrow(() -> ApiError.noSuchObject("itemId", id));
  }
}

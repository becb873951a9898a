package dev.ovhdo.sandbox.order;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cart.
 *
 * @param subsidiary the subsidiary of OVHcloud that sells, such as {@code FR}
 * @param assigned whether the cart belongs to the account
 * @param ordered whether the cart was ordered, so that it can no longer be changed
 */
record Cart(
    String id,
    String subsidiary,
    String description,
    OffsetDateTime expire,
    boolean assigned,
    boolean ordered,
    List<CartItem> items,
    List<String> coupons) {

  Cart {
    items = List.copyOf(items);
    coupons = List.copyOf(coupons);
  }

  static Cart of(String id, String subsidiary, String description, OffsetDateTime expire) {
    return new Cart(id, subsidiary, description, expire, false, false, List.of(), List.of());
  }

  Optional<CartItem> item(long itemId) {
    return items.stream().filter(item -> item.id() == itemId).findFirst();
  }

  Cart with(String description, OffsetDateTime expire) {
    return new Cart(id, subsidiary, description, expire, assigned, ordered, items, coupons);
  }

  Cart withAssignment() {
    return new Cart(id, subsidiary, description, expire, true, ordered, items, coupons);
  }

  Cart withOrder() {
    return new Cart(id, subsidiary, description, expire, assigned, true, items, coupons);
  }

  Cart withCoupons(List<String> changed) {
    return new Cart(id, subsidiary, description, expire, assigned, ordered, items, changed);
  }

  /** Returns a copy with an additional item, or with another item of the same id. */
  Cart with(CartItem changed) {
    boolean known = item(changed.id()).isPresent();
    List<CartItem> all =
        known
            ? items.stream().map(item -> item.id() == changed.id() ? changed : item).toList()
            : Stream.concat(items.stream(), Stream.of(changed)).toList();
    return withItems(all);
  }

  /** Returns a copy without an item and its options. */
  Cart without(CartItem removed) {
    return withItems(
        items.stream()
            .filter(item -> item.id() != removed.id())
            .filter(item -> item.parent() == null || item.parent() != removed.id())
            .toList());
  }

  private Cart withItems(List<CartItem> changed) {
    return new Cart(id, subsidiary, description, expire, assigned, ordered, changed, coupons);
  }
}

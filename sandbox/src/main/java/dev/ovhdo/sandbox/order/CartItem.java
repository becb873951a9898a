package dev.ovhdo.sandbox.order;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item of a cart.
 *
 * @param product the last segment of the route that added the item, such as {@code vps}
 * @param parent the id of the item to which this option belongs; null if the item is no option
 * @param domain the domain name of a domain order; null for other products
 */
record CartItem(
    long id,
    String product,
    Terms terms,
    @Nullable Long parent,
    @Nullable String domain,
    List<Configuration> configurations) {

  /**
   * The choice from the plans of the product.
   *
   * @param duration of the first period, such as {@code P1M}
   */
  record Terms(String planCode, String duration, String pricingMode, long quantity) {}

  /** A setting of the ordered service. */
  record Configuration(long id, String label, String value) {}

  CartItem {
    configurations = List.copyOf(configurations);
  }

  /** Returns the value that was set last. */
  Optional<String> configured(String label) {
    return configurations.stream()
        .filter(each -> each.label().equals(label))
        .map(Configuration::value)
        .reduce((first, last) -> last);
  }

  CartItem withTerms(Terms changed) {
    return new CartItem(id, product, changed, parent, domain, configurations);
  }

  CartItem with(Configuration added) {
    return new CartItem(
        id,
        product,
        terms,
        parent,
        domain,
        Stream.concat(configurations.stream(), Stream.of(added)).toList());
  }

  CartItem without(Configuration removed) {
    return new CartItem(
        id,
        product,
        terms,
        parent,
        domain,
        configurations.stream().filter(each -> each.id() != removed.id()).toList());
  }
}

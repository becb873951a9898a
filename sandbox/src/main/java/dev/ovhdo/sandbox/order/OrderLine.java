package dev.ovhdo.sandbox.order;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line of an order.
 *
 * @param type a value of {@code order.OrderDetailTypeEnum}
 * @param total in hundred-millionths of the currency, without tax
 */
record OrderLine(CartItem item, String type, String description, long total) {

  /** Returns the lines of all items: installation and first period. */
  static List<OrderLine> of(List<CartItem> items) {
    return items.stream().flatMap(OrderLine::of).toList();
  }

  private static Stream<OrderLine> of(CartItem item) {
    String plan = item.terms().planCode();
    OrderLine period =
        new OrderLine(
            item, "DURATION", plan + " - " + item.terms().duration(), Plans.price(item.terms()));
    long installation = Plans.installationPrice(item);
    return installation == 0
        ? Stream.of(period)
        : Stream.of(
            new OrderLine(item, "INSTALLATION", plan + " - installation", installation), period);
  }

  /** Returns the sum of the lines. */
  static long sum(List<OrderLine> lines) {
    return lines.stream().mapToLong(OrderLine::total).sum();
  }

  /** Returns the price of one unit. */
  long unitPrice() {
    return total / Math.max(1, item.terms().quantity());
  }
}

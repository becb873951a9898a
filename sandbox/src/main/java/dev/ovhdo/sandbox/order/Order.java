package dev.ovhdo.sandbox.order;

import dev.ovhdo.sandbox.state.TaskTimeline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order.
 *
 * @param delivery the progress of the delivery; null until the order is paid
 */
record Order(
    long id, Instant date, Prices prices, List<Detail> details, @Nullable TaskTimeline delivery) {

  /**
   * A line with its id.
   *
   * @param service the name of the service that the order delivers; null until the service exists
   */
  record Detail(long id, long operationId, OrderLine line, @Nullable String service) {}

  Order {
    details = List.copyOf(details);
  }

  Optional<Detail> detail(long detailId) {
    return details.stream().filter(detail -> detail.id() == detailId).findFirst();
  }

  long total() {
    return OrderLine.sum(details.stream().map(Detail::line).toList());
  }

  /** Returns the status, a value of {@code billing.order.OrderStatusEnum}. */
  String status(Instant now) {
    return delivery == null
        ? "notPaid"
        : switch (delivery.status(now)) {
          case TODO -> "checking";
          case DONE -> "delivered";
          default -> "delivering";
        };
  }

  Order withDelivery(TaskTimeline changed) {
    return new Order(id, date, prices, details, changed);
  }

  /** Returns a copy in which the lines of an item name its service. */
  Order withService(CartItem item, String name) {
    return new Order(
        id,
        date,
        prices,
        details.stream()
            .map(
                detail ->
                    detail.line().item().id() == item.id()
                        ? new Detail(detail.id(), detail.operationId(), detail.line(), name)
                        : detail)
            .toList(),
        delivery);
  }
}

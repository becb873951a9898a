package dev.ovhdo.sandbox.order;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskTimeline;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The orders and their delivery. After the payment an order is checked, then delivered. As at
 * OVHcloud, a service is in the account before its delivery has ended. The oldest order is
 * forgotten if there are too many.
 */
final class Orders {
  private static final int LIMIT = 1_000;

  /** From the payment to the moment at which the services are in the account. */
  private static final Duration CREATION = Duration.ofSeconds(2);

  /** From the payment to the end of the delivery. */
  private static final Duration DELIVERY = Duration.ofSeconds(5);

  private final Account account;
  private final TaskScheduler scheduler;
  private final Delivery delivery;
  private final Map<Long, Order> orders;

  Orders(Account account, TaskScheduler scheduler, Delivery delivery) {
    this.account = account;
    this.scheduler = scheduler;
    this.delivery = delivery;
    this.orders = account.kept(new LinkedHashMap<>());
  }

  /** Places an order that is not paid. */
  Order place(List<OrderLine> lines, Prices prices, Instant now) {
    List<Order.Detail> details =
        lines.stream()
            .map(line -> new Order.Detail(account.newId(), account.newId(), line, null))
            .toList();
    Order order = new Order(account.newId(), now, prices, details, null);
    orders.put(order.id(), order);
    if (orders.size() > LIMIT) {
      orders.remove(orders.keySet().iterator().next());
    }
    return order;
  }

  /** Adds an order of the past, whose delivery has ended. Its ids are those of the item. */
  void addDelivered(CartItem item, String service, Instant date) {
    OrderLine line = OrderLine.of(List.of(item)).get(0);
    TaskTimeline ended = new TaskTimeline(date, DELIVERY, TaskStatus.DONE);
    Order.Detail detail = new Order.Detail(item.id(), item.id(), line, service);
    orders.put(item.id(), new Order(item.id(), date, Prices.of("FR"), List.of(detail), ended));
  }

  /** Pays an order, which starts its delivery. */
  void pay(Order order, Instant now) {
    TaskTimeline whole = timeline(DELIVERY, now);
    orders.put(order.id(), order.withDelivery(whole));
    Duration rest = DELIVERY.minus(CREATION);
    scheduler.onEnd(timeline(CREATION, now), (end, at) -> deliver(order.id(), rest, at));
  }

  private TaskTimeline timeline(Duration usual, Instant now) {
    return new TaskTimeline(now, scheduler.duration(usual), TaskStatus.DONE);
  }

  private void deliver(long id, Duration rest, Instant at) {
    Order order = orders.get(id);
    if (order == null) {
      return;
    }
    for (CartItem item : mainItems(order)) {
      order = order.withService(item, delivery.deliver(item, rest, at));
    }
    orders.put(id, order);
  }

  private static List<CartItem> mainItems(Order order) {
    return order.details().stream()
        .map(detail -> detail.line().item())
        .filter(item -> item.parent() == null)
        .distinct()
        .toList();
  }

  /** Returns the orders, the newest first. */
  List<Order> all() {
    List<Order> all = new ArrayList<>(orders.values());
    Collections.reverse(all);
    return all;
  }

  Order requested(RouteCall call) {
    long id = call.pathNumber("orderId");
    Order order = orders.get(id);
    if (order == null) {
      throw ApiError.noSuchObject("orderId", id);
    }
    return order;
  }
}

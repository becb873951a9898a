package dev.ovhdo.sandbox.order;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The routes of carts, checkouts and orders. */
public final class OrderRoutes {
  private static final String ORDER = "/me/order/{orderId}";
  private static final String DETAIL = ORDER + "/details/{orderDetailId}";
  private static final String OPERATION = DETAIL + "/operations/{operationId}";

  /** The order of the account's first VPS, with an id that no other order gets. */
  private static final long FIRST_ID = 200_000_001;

  private static final Instant FIRST_ORDER = Instant.parse("2026-03-01T09:00:00Z");

  private final Account account;
  private final Orders orders;

  public OrderRoutes(Account account, Machines machines, TaskScheduler scheduler) {
    this.account = account;
    this.orders = new Orders(account, scheduler, new Delivery(account, machines, scheduler));
    account.vps().all().stream()
        .findFirst()
        .ifPresent(vps -> orders.addDelivered(item(vps), vps.name(), FIRST_ORDER));
  }

  private static CartItem item(Vps vps) {
    CartItem.Terms terms = new CartItem.Terms(vps.model().name(), "P1M", "default", 1);
    return new CartItem(FIRST_ID, "vps", terms, null, null, List.of());
  }

  public void addTo(Router router) {
    Carts carts = new Carts(account);
    new CartRoutes(account, carts).addTo(router);
    new CartItemRoutes(account, carts).addTo(router);
    new CheckoutRoutes(carts, orders).addTo(router);
    router
        .get("/me/order", this::list)
        .get(ORDER, call -> OrderJson.of(orders.requested(call)))
        .get(ORDER + "/status", call -> Json.string(orders.requested(call).status(call.now())))
        .post(ORDER + "/pay", this::pay)
        .post(ORDER + "/payWithRegisteredPaymentMean", this::pay)
        .get(ORDER + "/details", this::details)
        .get(DETAIL, call -> OrderJson.of(detail(call), orders.requested(call).prices()))
        .get(DETAIL + "/extension", call -> OrderJson.extension(detail(call)))
        .get(DETAIL + "/operations", this::operations)
        .get(OPERATION, this::operation);
  }

  private JsonNode list(RouteCall call) {
    Optional<Instant> from = call.queryMoment("date.from");
    Optional<Instant> to = call.queryMoment("date.to");
    return Json.numbers(
        orders.all().stream()
            .filter(order -> from.isEmpty() || !order.date().isBefore(from.get()))
            .filter(order -> to.isEmpty() || !order.date().isAfter(to.get()))
            .map(Order::id)
            .toList());
  }

  /** The refusal of a second payment is inferred. */
  private JsonNode pay(RouteCall call) {
    Order order = orders.requested(call);
    if (order.delivery() != null) {
      throw ApiError.badRequest("This order is already paid");
    }
    orders.pay(order, call.now());
    return Json.nullNode();
  }

  private JsonNode details(RouteCall call) {
    return Json.numbers(orders.requested(call).details().stream().map(Order.Detail::id).toList());
  }

  private Order.Detail detail(RouteCall call) {
    long id = call.pathNumber("orderDetailId");
    return orders
        .requested(call)
        .detail(id)
        .orElseThrow(() -> ApiError.noSuchObject("orderDetailId", id));
  }

  /** As a client of 2026 reports, the list is empty until the service has its name. */
  private JsonNode operations(RouteCall call) {
    Order.Detail detail = detail(call);
    return Json.numbers(detail.service() == null ? List.of() : List.of(detail.operationId()));
  }

  private JsonNode operation(RouteCall call) {
    Order.Detail detail = detail(call);
    long id = call.pathNumber("operationId");
    if (detail.service() == null || detail.operationId() != id) {
      throw ApiError.noSuchObject("operationId", id);
    }
    return OrderJson.operation(detail, orders.requested(call).status(call.now()));
  }
}

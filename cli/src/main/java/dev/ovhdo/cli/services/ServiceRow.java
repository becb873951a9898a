package dev.ovhdo.cli.services;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.value.ResponseRecord;
import dev.ovhdo.routes.services.ServicesExpandedBilling;
import dev.ovhdo.routes.services.ServicesExpandedProduct;
import dev.ovhdo.routes.services.ServicesExpandedRenew;
import dev.ovhdo.routes.services.ServicesExpandedRenewCurrent;
import dev.ovhdo.routes.services.ServicesExpandedResource;
import dev.ovhdo.routes.services.ServicesExpandedRoute;
import dev.ovhdo.routes.services.ServicesExpandedService;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A service as a row: the values of the API, and the values that a table shows at the top level. A
 * property that OVHcloud left out is null.
 */
public final class ServiceRow {
  static final String[] COLUMNS = {
    "name", "displayName?", "kind?", "product?", "state", "renewal", "expiration", "daysLeft?"
  };

  static final String[] DETAILS = {
    "serviceId",
    "name",
    "displayName",
    "kind",
    "product",
    "state",
    "renewal",
    "period=billing.renew.current.period",
    "nextBillingDate=billing.nextBillingDate",
    "expiration",
    "daysLeft",
    "engagedUntil=billing.engagement.endDate",
    "creation=billing.lifecycle.current.creationDate",
    "pendingActions=billing.lifecycle.current.pendingActions",
    "contacts=customer.contacts.customerCode"
  };

  private ServiceRow() {}

  /** Returns the name of the resource, such as {@code vps-1}; null if it is missing. */
  public static @Nullable String name(ServicesExpandedService service) {
    return resource(service, ServicesExpandedResource::name).orElse(null);
  }

  static @Nullable String displayName(ServicesExpandedService service) {
    return resource(service, ServicesExpandedResource::displayName).orElse(null);
  }

  /** Returns when the service ends or is renewed; empty if OVHcloud names no date. */
  public static Optional<Instant> expiration(ServicesExpandedService service) {
    return billing(service, ServicesExpandedBilling::expirationDate).map(OffsetDateTime::toInstant);
  }

  /**
   * Returns the row of a service.
   *
   * @param now the time from which days are counted
   */
  static Row of(ServicesExpandedService service, Instant now) {
    return Row.of(service)
        .with("name", name(service))
        .with("displayName", displayName(service))
        .with("kind", kind(service))
        .with("product", product(service))
        .with("state", resource(service, each -> each.state().value()).orElse(null))
        .with("renewal", renewal(service))
        .with("expiration", billing(service, ServicesExpandedBilling::expirationDate).orElse(null))
        .with(
            "daysLeft",
            expiration(service).map(end -> Duration.between(now, end).toDays()).orElse(null));
  }

  /** Returns the path of the service without its name: {@code dedicated/server}. */
  private static @Nullable String kind(ServicesExpandedService service) {
    return service
        .optional(ServicesExpandedService::route)
        .flatMap(route -> route.optional(ServicesExpandedRoute::path))
        .map(path -> path.replaceAll("^/|/\\{.*", ""))
        .orElse(null);
  }

  private static @Nullable String product(ServicesExpandedService service) {
    return resource(service, ServicesExpandedResource::product)
        .flatMap(product -> product.optional(ServicesExpandedProduct::name))
        .orElse(null);
  }

  /** Returns the kind of renewal, such as {@code automatic}; null if it is missing. */
  public static @Nullable String renewal(ServicesExpandedService service) {
    return billing(service, ServicesExpandedBilling::renew)
        .flatMap(renew -> renew.optional(ServicesExpandedRenew::current))
        .flatMap(current -> current.optional(ServicesExpandedRenewCurrent::mode))
        .map(mode -> mode.value())
        .orElse(null);
  }

  private static <T> Optional<T> resource(
      ServicesExpandedService service, Function<ServicesExpandedResource, @Nullable T> property) {
    return part(service, ServicesExpandedService::resource, property);
  }

  private static <T> Optional<T> billing(
      ServicesExpandedService service, Function<ServicesExpandedBilling, @Nullable T> property) {
    return part(service, ServicesExpandedService::billing, property);
  }

  private static <P extends ResponseRecord<P>, T> Optional<T> part(
      ServicesExpandedService service,
      Function<ServicesExpandedService, @Nullable P> part,
      Function<P, @Nullable T> property) {
    return service.optional(part).flatMap(each -> each.optional(property));
  }
}

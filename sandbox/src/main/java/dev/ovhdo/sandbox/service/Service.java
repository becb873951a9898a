package dev.ovhdo.sandbox.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service of the account.
 *
 * @param serviceId the id in {@code /services} and {@code /service}
 * @param route the route of the service, such as {@code /vps/{serviceName}}
 * @param name the service name
 * @param product the name of the product for the owner
 * @param engagedUpTo the last day of the period for which the owner has committed to pay; null for
 *     no such period
 */
record Service(
    long serviceId,
    String route,
    String name,
    String displayName,
    String product,
    LocalDate creation,
    LocalDate expiration,
    boolean expired,
    @Nullable LocalDate engagedUpTo) {

  /** Returns the name of the path parameter. */
  String variable() {
    return route.substring(route.indexOf('{') + 1, route.length() - 1);
  }

  /** Returns the path of the service in the API. */
  String path() {
    return route.substring(0, route.indexOf('{')) + name;
  }

  Service withDisplayName(String changed) {
    return new Service(
        serviceId, route, name, changed, product, creation, expiration, expired, engagedUpTo);
  }
}

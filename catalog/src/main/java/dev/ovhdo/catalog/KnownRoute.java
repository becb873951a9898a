package dev.ovhdo.catalog;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Route;

/**
 * A route together with its family, which defines the types that the route names.
 *
 * @param family the family of the route
 * @param route the route
 */
public record KnownRoute(Family family, Route route) {

  /** Returns method and path. */
  @Override
  public String toString() {
    return route.toString();
  }
}

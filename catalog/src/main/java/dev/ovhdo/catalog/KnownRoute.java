package dev.ovhdo.catalog;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Route;

/**
 * A route together with its family, where the names of its types mean something.
 *
 * @param family what it belongs to
 * @param route the route
 */
public record KnownRoute(Family family, Route route) {

  /** Returns method and path. */
  @Override
  public String toString() {
    return route.toString();
  }
}

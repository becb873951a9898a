package dev.ovhdo.sandbox.route;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Method;
import java.util.Arrays;
import java.util.Optional;

/** Finds the route of a call. */
public final class RouteTable {
  private final Catalogue catalogue;

  public RouteTable(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Finds the route. Neither version answers for the other.
   *
   * @param path without the version, not decoded
   */
  public Optional<RouteMatch> find(ApiVersion version, String method, String path) {
    String versioned = "/" + version.text() + path;
    return Arrays.stream(Method.values())
        .filter(known -> known.name().equals(method))
        .findFirst()
        .flatMap(known -> catalogue.match(known, versioned));
  }
}

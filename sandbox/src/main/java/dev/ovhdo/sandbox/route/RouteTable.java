package dev.ovhdo.sandbox.route;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Method;
import java.util.Arrays;
import java.util.Optional;

/** Finds the route of a request in the catalogue. */
public final class RouteTable {
  private final Catalogue catalogue;

  public RouteTable(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Finds the route of a method and a path in one version of the API.
   *
   * @param path the path without the version, not decoded
   */
  public Optional<RouteMatch> find(ApiVersion version, String method, String path) {
    String versioned = "/" + version.text() + path;
    return Arrays.stream(Method.values())
        .filter(known -> known.name().equals(method))
        .findFirst()
        .flatMap(known -> catalogue.match(known, versioned));
  }
}

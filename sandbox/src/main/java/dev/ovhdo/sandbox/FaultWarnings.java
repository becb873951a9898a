package dev.ovhdo.sandbox;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.sandbox.state.FaultEffect;
import dev.ovhdo.sandbox.state.FaultRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Warnings about faults that OVHcloud does not document: the route is unknown, or the error class
 * is not one of the route. Most errors of OVHcloud are not documented, so the fault applies
 * nevertheless.
 */
final class FaultWarnings {
  private final Catalogue catalogue;

  FaultWarnings(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Returns a warning about a fault. A path is checked unless {@code *} is a part of a segment. */
  Optional<String> of(FaultRule rule) {
    String path = rule.path().replaceAll("(?<=/)\\*(?=/|$)", "{any}");
    if (path.contains("*")) {
      return Optional.empty();
    }
    List<Route> routes =
        Arrays.stream(Method.values())
            .filter(method -> rule.method().equals("*") || rule.method().equals(method.name()))
            .flatMap(method -> catalogue.match(method, path).stream())
            .map(RouteMatch::known)
            .map(known -> known.route())
            .toList();
    if (routes.isEmpty()) {
      return Optional.of("the fault for " + rule.where() + " matches no route of the catalogue");
    }
    if (!(rule.effect() instanceof FaultEffect.ErrorAnswer error)) {
      return Optional.empty();
    }
    if (routes.stream().anyMatch(route -> route.errors().contains(error.name()))) {
      return Optional.empty();
    }
    List<String> documented =
        routes.stream().flatMap(route -> route.errors().stream()).distinct().sorted().toList();
    return Optional.of(
        "OVHcloud does not document "
            + error.name()
            + " for "
            + rule.where()
            + "; documented: "
            + (documented.isEmpty() ? "none" : String.join(", ", documented)));
  }
}

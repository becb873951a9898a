package dev.ovhdo.cli.mutation;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.sandbox.http.HttpResponse;
import java.util.Optional;

/**
 * A response of an unchanged run.
 *
 * @param path the path of the request, not decoded
 * @param number the number of earlier requests of the run with the same method and path
 */
record RecordedResponse(String method, String path, int number, HttpResponse response) {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  Optional<KnownRoute> known() {
    return CATALOGUE.match(Method.valueOf(method), path).map(RouteMatch::known);
  }

  /** Returns method and template, such as {@code GET /vps/{serviceName}}. */
  String route() {
    return method + " " + known().map(each -> each.route().path()).orElse(path);
  }

  boolean isChange() {
    return !method.equals("GET");
  }

  @Override
  public String toString() {
    return route() + (number == 0 ? "" : " #" + (number + 1));
  }
}

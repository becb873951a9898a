package dev.ovhdo.sandbox.route;

import java.util.List;

/**
 * What a caller has to know about a route.
 *
 * @param template its path without the version, parameters in braces
 * @param authenticated whether the call must be signed
 */
public record Route(
    String method, String template, boolean authenticated, List<Parameter> query, BodyShape body) {

  public Route {
    query = List.copyOf(query);
  }

  public static Route get(String template, Parameter... query) {
    return new Route("GET", template, true, List.of(query), BodyShape.IGNORED);
  }

  /** With named parameters in its body, or, without any, without a body. */
  public static Route post(String template, Parameter... parameters) {
    BodyShape body =
        parameters.length == 0 ? BodyShape.NONE : new BodyShape.Parameters(List.of(parameters));
    return new Route("POST", template, true, List.of(), body);
  }

  public static Route put(String template, Parameter... properties) {
    return new Route(
        "PUT", template, true, List.of(), new BodyShape.Properties(List.of(properties)));
  }

  public static Route delete(String template) {
    return new Route("DELETE", template, true, List.of(), BodyShape.NONE);
  }

  /** The same for everybody, signed or not. */
  public Route open() {
    return new Route(method, template, false, query, body);
  }
}

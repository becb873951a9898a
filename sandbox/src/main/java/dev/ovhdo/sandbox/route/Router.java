package dev.ovhdo.sandbox.route;

import dev.ovhdo.catalog.model.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The routes with behaviour of their own, by method and template. */
public final class Router {
  private final Map<String, Written> routes = new HashMap<>();

  /** A route and who answers it. */
  public record Written(Route route, Handler handler) {}

  /** Adds a route. */
  public Router add(Route route, Handler handler) {
    routes.put(key(route.method(), route.template()), new Written(route, handler));
    return this;
  }

  /**
   * Finds who answers a route.
   *
   * @param template as a caller writes it, with {@code /v2} for the second version
   */
  public Optional<Written> find(Method method, String template) {
    return Optional.ofNullable(routes.get(key(method.name(), template)));
  }

  private static String key(String method, String template) {
    return method + " " + template;
  }

  /** Percent-decodes; unlike in a query a plus sign stands for itself. */
  public static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}

package dev.ovhdo.sandbox.route;

import dev.ovhdo.catalog.model.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The routes with behaviour of their own. What their parameters are, the catalogue says; templates
 * are written as a caller does, with {@code /v2} for the second version.
 */
public final class Router {
  private final Map<String, Written> routes = new HashMap<>();

  /**
   * A route's behaviour.
   *
   * @param ownChecks the parameters of the body that the handler checks, in other words than those
   *     for all others
   */
  public record Written(Handler handler, Set<String> ownChecks) {
    public Written {
      ownChecks = Set.copyOf(ownChecks);
    }
  }

  public Router get(String template, Handler handler) {
    return add(Method.GET, template, handler);
  }

  /** Adds a POST, of whose body the handler itself checks some parameters. */
  public Router post(String template, Handler handler, String... ownChecks) {
    return add(Method.POST, template, handler, ownChecks);
  }

  /** Adds a PUT, of whose body the handler itself checks some properties. */
  public Router put(String template, Handler handler, String... ownChecks) {
    return add(Method.PUT, template, handler, ownChecks);
  }

  public Router delete(String template, Handler handler) {
    return add(Method.DELETE, template, handler);
  }

  private Router add(Method method, String template, Handler handler, String... ownChecks) {
    String key = key(method, template);
    if (routes.put(key, new Written(handler, Set.of(ownChecks))) != null) {
      throw new IllegalStateException("two behaviours of one route: " + key);
    }
    return this;
  }

  public Optional<Written> find(Method method, String template) {
    return Optional.ofNullable(routes.get(key(method, template)));
  }

  /** Method and template of each. */
  public Set<String> names() {
    return Set.copyOf(routes.keySet());
  }

  private static String key(Method method, String template) {
    return method + " " + template;
  }

  /** Percent-decodes; unlike in a query a plus sign stands for itself. */
  public static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}

package dev.ovhdo.sandbox.route;

import dev.ovhdo.catalog.model.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stateful routes by method and template. The catalogue defines their parameters. Templates of
 * version 2 begin with {@code /v2}; templates of version 1 contain no version. A segment {@code *}
 * of a template stands for any segment that is not a parameter; a template without {@code *} takes
 * precedence.
 */
public final class Router {
  private final Map<String, StatefulRoute> routes = new HashMap<>();

  /**
   * The behaviour of a route.
   *
   * @param handler handles the calls
   * @param ownChecks the body parameters that the handler validates itself, with its own error
   *     texts, and the query parameters that the catalogue does not describe
   */
  public record StatefulRoute(RouteHandler handler, Set<String> ownChecks) {
    public StatefulRoute {
      ownChecks = Set.copyOf(ownChecks);
    }
  }

  /**
   * Adds a GET route.
   *
   * @param undescribed the query parameters that OVHcloud accepts and does not publish
   */
  public Router get(String template, RouteHandler handler, String... undescribed) {
    return add(Method.GET, template, handler, undescribed);
  }

  /**
   * Adds a POST route.
   *
   * @param ownChecks the body parameters that the handler validates itself
   */
  public Router post(String template, RouteHandler handler, String... ownChecks) {
    return add(Method.POST, template, handler, ownChecks);
  }

  /**
   * Adds a PUT route.
   *
   * @param ownChecks the body properties that the handler validates itself
   */
  public Router put(String template, RouteHandler handler, String... ownChecks) {
    return add(Method.PUT, template, handler, ownChecks);
  }

  public Router delete(String template, RouteHandler handler) {
    return add(Method.DELETE, template, handler);
  }

  private Router add(Method method, String template, RouteHandler handler, String... ownChecks) {
    String key = key(method, template);
    if (routes.put(key, new StatefulRoute(handler, Set.of(ownChecks))) != null) {
      throw new IllegalStateException("the route has two handlers: " + key);
    }
    return this;
  }

  public Optional<StatefulRoute> find(Method method, String template) {
    String key = key(method, template);
    return Optional.ofNullable(routes.get(key))
        .or(
            () ->
                routes.entrySet().stream()
                    .filter(route -> matches(route.getKey(), key))
                    .map(Map.Entry::getValue)
                    .findFirst());
  }

  private static boolean matches(String pattern, String key) {
    if (!pattern.contains("/*")) {
      return false;
    }
    String[] wanted = pattern.split("/", -1);
    String[] given = key.split("/", -1);
    if (wanted.length != given.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      boolean any = wanted[i].equals("*") && !given[i].startsWith("{");
      if (!any && !wanted[i].equals(given[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns method and template of each stateful route, separated by a space, except the templates
   * with {@code *}.
   */
  public Set<String> names() {
    return routes.keySet().stream()
        .filter(name -> !name.contains("/*"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String key(Method method, String template) {
    return method + " " + template;
  }

  /** Percent-decodes a path segment. In a path, unlike in a query, a plus sign is not a space. */
  public static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}

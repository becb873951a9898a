package dev.ovhdo.sandbox.rights;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.rights.AccessRule;
import dev.ovhdo.catalog.rights.Rights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A route that a program called, for a service.
 *
 * @param route the route
 * @param parameter the path parameter that names the service; null if the path names no service
 * @param name the name of the service, decoded; empty without a parameter
 * @param hasSlash whether the path of the call ended with a slash
 */
record RecordedUse(KnownRoute route, @Nullable String parameter, String name, boolean hasSlash) {

  static RecordedUse of(RouteMatch match, String path) {
    String template = match.known().route().path();
    Optional<Map.Entry<String, String>> first =
        match.parameters().entrySet().stream()
            .findFirst()
            .filter(each -> isName(template, each.getKey()));
    return new RecordedUse(
        match.known(),
        first.map(Map.Entry::getKey).orElse(null),
        first.map(Map.Entry::getValue).orElse(""),
        path.endsWith("/"));
  }

  /** Returns whether the first parameter of a path names a service instead of an item. */
  private static boolean isName(String template, String parameter) {
    return !template.startsWith("/me/") && !parameter.endsWith("Id") && !parameter.equals("id");
  }

  /** Returns a text that is equal for equal uses. */
  String key() {
    return route.route().method()
        + " "
        + route.route().version()
        + route.route().path()
        + " "
        + name
        + (hasSlash ? " /" : "");
  }

  /**
   * Returns the access rules of the use. OVHcloud may compare a path with its last slash: certbot's
   * documentation has the rule {@code GET /domain/zone/} for its call of this path.
   */
  List<AccessRule> rules(NameStyle style) {
    Map<String, String> values =
        style == NameStyle.WILDCARD || parameter == null ? Map.of() : Map.of(parameter, name);
    return Rights.of(List.of(route), values).rules().stream()
        .map(rule -> hasSlash ? new AccessRule(rule.method(), rule.path() + "/") : rule)
        .toList();
  }
}

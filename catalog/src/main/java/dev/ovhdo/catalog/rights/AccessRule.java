package dev.ovhdo.catalog.rights;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An access rule of a consumer key: a method and a pattern of paths.
 *
 * @param method the method that the rule allows
 * @param path a path without the prefix of the first version; {@code *} matches any characters,
 *     including slashes
 */
public record AccessRule(Method method, String path) {
  private static final String ANY = "*";

  /**
   * Returns the minimal rules for a route. It is unknown whether OVHcloud compares paths of the
   * second version with or without {@code /v2}, so a route of that version has a rule for both.
   *
   * @param values the values of placeholders by name; a placeholder without a value matches any
   *     text
   */
  static List<AccessRule> ofRoute(Route route, Map<String, String> values) {
    String pattern =
        route.segments().stream()
            .map(segment -> segment.startsWith("{") ? value(segment, values) : segment)
            .collect(Collectors.joining("/", "/", ""));
    AccessRule rule = new AccessRule(route.method(), pattern);
    return route.version() == ApiVersion.V1
        ? List.of(rule)
        : List.of(rule, new AccessRule(route.method(), route.version().prefix() + pattern));
  }

  /** It is unknown how a slash within a value must be written; a star matches every form. */
  private static String value(String segment, Map<String, String> values) {
    return values.getOrDefault(segment.substring(1, segment.length() - 1), ANY).replace("/", ANY);
  }

  /** Returns whether this rule allows all calls that another rule allows. */
  boolean covers(AccessRule other) {
    String regex =
        Stream.of(path.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    // Only a star of this rule can match a star of the other rule.
    return method == other.method && Pattern.matches(regex, other.path);
  }

  /** Returns method and path: {@code GET /domain/zone/*}. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}

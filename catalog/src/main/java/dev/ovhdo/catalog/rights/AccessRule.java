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
 * What a consumer key may call: a method on the paths of a pattern.
 *
 * @param method the method
 * @param path a path without the prefix of the first version; {@code *} stands for any run of
 *     characters, slashes among them
 */
public record AccessRule(Method method, String path) {
  private static final String ANY = "*";

  /**
   * Returns the least rules for a route. It is not established whether OVHcloud compares the paths
   * of its second version with or without {@code /v2}, so that a route of this has a rule for
   * either.
   *
   * @param values what placeholders stand for; the others stand for anything
   */
  static List<AccessRule> of(Route route, Map<String, String> values) {
    String pattern =
        route.segments().stream()
            .map(segment -> segment.startsWith("{") ? value(segment, values) : segment)
            .collect(Collectors.joining("/", "/", ""));
    AccessRule rule = new AccessRule(route.method(), pattern);
    return route.version() == ApiVersion.V1
        ? List.of(rule)
        : List.of(rule, new AccessRule(route.method(), route.version().prefix() + pattern));
  }

  /**
   * How a slash within a value is to be written is not established: a star covers it either way.
   */
  private static String value(String segment, Map<String, String> values) {
    return values.getOrDefault(segment.substring(1, segment.length() - 1), ANY).replace("/", ANY);
  }

  /** Returns whether whatever another rule allows is allowed by this one. */
  public boolean covers(AccessRule other) {
    String regex =
        Stream.of(path.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    // Only a star of this rule can take in a star of the other.
    return method == other.method && Pattern.matches(regex, other.path);
  }

  /** Returns it as one names a rule: {@code GET /domain/zone/*}. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}

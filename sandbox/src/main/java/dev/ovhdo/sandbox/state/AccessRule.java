package dev.ovhdo.sandbox.state;

import java.util.Set;

/**
 * A right of a consumer key: a method and a path. In the path {@code *} matches any sequence of
 * characters, also an empty one and one with slashes.
 */
public record AccessRule(String method, String path) {
  public static final Set<String> METHODS = Set.of("DELETE", "GET", "PATCH", "POST", "PUT");

  public AccessRule {
    if (!METHODS.contains(method)) {
      throw new IllegalArgumentException("not a method of an access rule: " + method);
    }
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("the path of an access rule must start with /: " + path);
    }
  }

  /**
   * Whether the rule allows the call.
   *
   * @param path decoded, without the version prefix and without the query
   */
  public boolean allows(String method, String path) {
    return this.method.equals(method) && Wildcard.matches(this.path, path);
  }
}

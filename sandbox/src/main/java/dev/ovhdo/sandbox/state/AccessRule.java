package dev.ovhdo.sandbox.state;

import java.util.Set;

/**
 * A right that a consumer key has: a method, and a path in which {@code *} stands for any run of
 * characters, slashes and nothing at all included.
 */
public record AccessRule(String method, String path) {
  public static final Set<String> METHODS = Set.of("DELETE", "GET", "PATCH", "POST", "PUT");

  public AccessRule {
    if (!METHODS.contains(method)) {
      throw new IllegalArgumentException("not a method of an access rule: " + method);
    }
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("the path of an access rule begins with /: " + path);
    }
  }

  /**
   * Whether the rule allows the call.
   *
   * @param path decoded, without the version prefix and without the query
   */
  public boolean allows(String method, String path) {
    return this.method.equals(method) && matches(this.path, path);
  }

  /** Steps through both texts, and goes back to the last star when they part ways. */
  private static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int afterStar = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        afterStar = ++p;
        resume = t;
      } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
        p++;
        t++;
      } else if (afterStar >= 0) {
        p = afterStar;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}

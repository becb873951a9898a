package dev.ovhdo.api.account;

import dev.ovhdo.client.transport.HttpMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One access rule of a consumer key: a method on a path. In the path, {@code *} matches any
 * sequence of characters including slashes; no other character is special: {@code /me} does not
 * cover {@code /me/api}, and {@code /me/*} does not cover {@code /me}. Immutable.
 *
 * @param method the method
 * @param path the path without the version, such as {@code /vps/*}
 */
public record AccessRule(HttpMethod method, String path) {
  /** Read only: GET. */
  public static final List<HttpMethod> READ_ONLY = List.of(HttpMethod.GET);

  /** Read, create and change, but not delete. */
  public static final List<HttpMethod> READ_WRITE_SAFE =
      List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT);

  /** Read, create, change and delete. */
  public static final List<HttpMethod> READ_WRITE =
      List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

  /** Checks that the path begins with a slash. */
  public AccessRule {
    Objects.requireNonNull(method, "method");
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("The path of an access rule begins with a slash: " + path);
    }
  }

  /**
   * Returns the rules for a path and all paths below it.
   *
   * @param methods the permitted methods
   * @param path the path, such as {@code /vps}; trailing slashes are ignored, and {@code /} covers
   *     all paths
   */
  public static List<AccessRule> recursive(Collection<HttpMethod> methods, String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    String root = path.substring(0, end);
    List<AccessRule> rules = new ArrayList<>();
    if (!root.isEmpty()) {
      methods.forEach(method -> rules.add(new AccessRule(method, root)));
    }
    methods.forEach(method -> rules.add(new AccessRule(method, root + "/*")));
    return List.copyOf(rules);
  }

  /** Returns the rules for all methods on all paths. */
  public static List<AccessRule> all() {
    return recursive(List.of(HttpMethod.values()), "/");
  }

  /** Converts a rule of OVHcloud; empty if its method or path is unknown to this version. */
  static Optional<AccessRule> tryParse(String name, String path) {
    return Arrays.stream(HttpMethod.values())
        .filter(method -> method.name().equals(name) && path.startsWith("/"))
        .map(method -> new AccessRule(method, path))
        .findFirst();
  }

  /**
   * Returns whether this rule covers a call.
   *
   * @param calledMethod the method of the call
   * @param calledPath its path, without version and query
   */
  public boolean covers(HttpMethod calledMethod, String calledPath) {
    return method == calledMethod && pattern().matcher(calledPath).matches();
  }

  private Pattern pattern() {
    return Pattern.compile(
        Arrays.stream(path.split("\\*+", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }

  /** Returns {@code GET /vps/*}. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}

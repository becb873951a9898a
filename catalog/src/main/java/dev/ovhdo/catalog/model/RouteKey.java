package dev.ovhdo.catalog.model;

/**
 * The key of a route, which is unique within its family.
 *
 * @param method the HTTP method
 * @param template the path, without the version: {@code /vps/{serviceName}/ips}
 */
public record RouteKey(Method method, String template) {

  /**
   * Parses {@code GET /vps/{serviceName}}.
   *
   * @throws IllegalArgumentException if the text is not a method and a path
   */
  public static RouteKey parse(String text) {
    int space = text.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("Not a method and a path: " + text);
    }
    return new RouteKey(Method.valueOf(text.substring(0, space)), text.substring(space + 1));
  }

  /** Returns method and template: {@code GET /vps/{serviceName}}. */
  @Override
  public String toString() {
    return method + " " + template;
  }
}

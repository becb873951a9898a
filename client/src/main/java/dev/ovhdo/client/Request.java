package dev.ovhdo.client;

import dev.ovhdo.client.internal.PathTemplate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One call to the API, before it is resolved against an endpoint and signed. Immutable.
 *
 * <p>A template is a path as the documentation writes it, {@code /vps/{serviceName}/ips}, with one
 * value for each placeholder; each value is percent-encoded, once. A template without placeholders
 * is a path already written out: it is sent as it is, its query string included, and only what a
 * URL can't hold is encoded.
 *
 * @param method the HTTP method
 * @param template the path, beginning with a slash
 * @param pathParameters one value for each placeholder, in their order
 * @param query parameters that are appended to the URL, in their order
 * @param headers further headers, one value a name; they are not signed
 * @param body what to send; null sends no body at all, never {@code {}}
 * @param authenticated whether to sign; a few routes refuse signed calls
 * @param timeout how long one attempt may take in all; null for the client's own
 */
public record Request(
    HttpMethod method,
    String template,
    List<String> pathParameters,
    List<Parameter> query,
    List<Parameter> headers,
    @Nullable JsonNode body,
    boolean authenticated,
    @Nullable Duration timeout) {

  /** Checks that the template is a path and the headers can be sent, and copies the lists. */
  public Request {
    Objects.requireNonNull(method, "method");
    if (!template.startsWith("/")) {
      throw new IllegalArgumentException("A path begins with a slash: " + template);
    }
    pathParameters = List.copyOf(pathParameters);
    query = List.copyOf(query);
    headers = List.copyOf(headers);
    RequestHeaders.check(headers);
  }

  /**
   * A signed call without query and without body.
   *
   * @param method the HTTP method
   * @param template the path, with a placeholder in braces for each value
   * @param pathParameters the values; {@code toString} gives their text
   */
  public static Request of(HttpMethod method, String template, Object... pathParameters) {
    List<String> values =
        Arrays.stream(pathParameters)
            .map(value -> Objects.requireNonNull(value, template).toString())
            .toList();
    return new Request(method, template, values, List.of(), List.of(), null, true, null);
  }

  /** A signed GET; {@link #of} says what the parts are. */
  public static Request get(String template, Object... pathParameters) {
    return of(HttpMethod.GET, template, pathParameters);
  }

  /** A signed POST; {@link #of} says what the parts are. */
  public static Request post(String template, Object... pathParameters) {
    return of(HttpMethod.POST, template, pathParameters);
  }

  /** A signed PUT; {@link #of} says what the parts are. */
  public static Request put(String template, Object... pathParameters) {
    return of(HttpMethod.PUT, template, pathParameters);
  }

  /** A signed PATCH; {@link #of} says what the parts are. */
  public static Request patch(String template, Object... pathParameters) {
    return of(HttpMethod.PATCH, template, pathParameters);
  }

  /** A signed DELETE; {@link #of} says what the parts are. */
  public static Request delete(String template, Object... pathParameters) {
    return of(HttpMethod.DELETE, template, pathParameters);
  }

  /**
   * Returns the path with its values percent-encoded, without endpoint and query parameters, as
   * exceptions name a call.
   *
   * @throws IllegalArgumentException if the template and its values don't fit
   */
  public String path() {
    return PathTemplate.expand(template, pathParameters);
  }

  /** Returns a copy with one more query parameter; {@code toString} gives the value's text. */
  public Request withQuery(String name, Object value) {
    List<Parameter> more = new ArrayList<>(query);
    more.add(new Parameter(name, String.valueOf(value)));
    return new Request(
        method, template, pathParameters, more, headers, body, authenticated, timeout);
  }

  /**
   * Returns a copy that sends this header, in place of one of the same name.
   *
   * @param name such as {@code X-Pagination-Size}
   * @param value {@code toString} gives its text
   * @throws IllegalArgumentException if the client sets this header itself, or name or value can't
   *     stand in a header
   */
  public Request withHeader(String name, Object value) {
    List<Parameter> more = new ArrayList<>(headers);
    more.removeIf(header -> header.name().equalsIgnoreCase(name));
    more.add(new Parameter(name, String.valueOf(value)));
    return new Request(method, template, pathParameters, query, more, body, authenticated, timeout);
  }

  /** Returns a copy that sends this JSON. */
  public Request withBody(JsonNode json) {
    return new Request(
        method, template, pathParameters, query, headers, json, authenticated, timeout);
  }

  /** Returns a copy that is sent without a signature, with the application key alone. */
  public Request unauthenticated() {
    return new Request(method, template, pathParameters, query, headers, body, false, timeout);
  }

  /** Returns a copy of which each attempt may take this long in all. */
  public Request withTimeout(Duration limit) {
    return new Request(
        method, template, pathParameters, query, headers, body, authenticated, limit);
  }

  /** Returns method and template; parameters and body may hold secrets. */
  @Override
  public String toString() {
    return method + " " + template;
  }
}

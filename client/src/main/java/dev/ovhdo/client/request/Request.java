package dev.ovhdo.client.request;

import dev.ovhdo.client.json.RequestJson;
import dev.ovhdo.client.transport.HttpMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request to the API, before it is resolved against an endpoint and signed. Immutable.
 *
 * <p>A template is a path as OVHcloud's documentation shows it, {@code /vps/{serviceName}/ips},
 * with one value for each placeholder. Each value is percent-encoded once. A template without
 * placeholders is a complete path: it is sent unchanged, with its query string, and only characters
 * that a URL cannot contain are encoded.
 *
 * @param method the HTTP method
 * @param template the path, beginning with a slash
 * @param pathParameters one value for each placeholder, in their order
 * @param query parameters that are appended to the URL, in this order
 * @param headers further headers, at most one for each name; they are not signed
 * @param body the JSON to send; null sends no body, not {@code {}}
 * @param authenticated whether to sign the request; a few routes reject signed requests
 * @param timeout how long one attempt may take, up to the last byte of the response; null for the
 *     client's default
 * @param precondition runs immediately before each attempt is sent, after all waits; null for none
 */
public record Request(
    HttpMethod method,
    String template,
    List<String> pathParameters,
    List<Parameter> query,
    List<Parameter> headers,
    @Nullable JsonNode body,
    boolean authenticated,
    @Nullable Duration timeout,
    @Nullable Runnable precondition) {

  /** Checks the template and the headers, and copies the lists. */
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
   * Creates a signed request without query and without body.
   *
   * @param method the HTTP method
   * @param template the path, with a placeholder in braces for each value, beginning with a slash
   * @param pathParameters the values of the placeholders; their text is the result of {@code
   *     toString}
   */
  public static Request of(HttpMethod method, String template, Object... pathParameters) {
    List<String> values =
        Arrays.stream(pathParameters)
            .map(value -> Objects.requireNonNull(value, template).toString())
            .toList();
    return new Request(method, template, values, List.of(), List.of(), null, true, null, null);
  }

  /** Creates a signed {@code GET}; {@link #of} describes the parameters. */
  public static Request get(String template, Object... pathParameters) {
    return of(HttpMethod.GET, template, pathParameters);
  }

  /** Creates a signed {@code POST}; {@link #of} describes the parameters. */
  public static Request post(String template, Object... pathParameters) {
    return of(HttpMethod.POST, template, pathParameters);
  }

  /** Creates a signed {@code PUT}; {@link #of} describes the parameters. */
  public static Request put(String template, Object... pathParameters) {
    return of(HttpMethod.PUT, template, pathParameters);
  }

  /** Creates a signed {@code PATCH}; {@link #of} describes the parameters. */
  public static Request patch(String template, Object... pathParameters) {
    return of(HttpMethod.PATCH, template, pathParameters);
  }

  /** Creates a signed {@code DELETE}; {@link #of} describes the parameters. */
  public static Request delete(String template, Object... pathParameters) {
    return of(HttpMethod.DELETE, template, pathParameters);
  }

  /**
   * Returns the path with its values percent-encoded, without endpoint and query string, as error
   * messages show it.
   *
   * @throws IllegalArgumentException if the number of values does not match the template
   */
  public String path() {
    return PathTemplate.withoutQuery(PathTemplate.expand(template, pathParameters));
  }

  /**
   * Returns path and query string, percent-encoded, as they are appended to the URL of an endpoint.
   *
   * @throws IllegalArgumentException if the number of values does not match the template
   */
  public String target() {
    StringBuilder target = new StringBuilder(PathTemplate.expand(template, pathParameters));
    char separator = target.indexOf("?") < 0 ? '?' : '&';
    for (Parameter parameter : query) {
      target
          .append(separator)
          .append(PercentEncoding.value(parameter.name()))
          .append('=')
          .append(PercentEncoding.value(parameter.value()));
      separator = '&';
    }
    return target.toString();
  }

  /**
   * Returns a copy with one more query parameter; the text of the value is the result of {@code
   * toString}.
   */
  public Request withQuery(String name, Object value) {
    List<Parameter> more = new ArrayList<>(query);
    more.add(new Parameter(name, String.valueOf(value)));
    return new Request(
        method,
        template,
        pathParameters,
        more,
        headers,
        body,
        authenticated,
        timeout,
        precondition);
  }

  /**
   * Returns a copy with this header, which replaces a header of the same name.
   *
   * @param name the name, such as {@code X-Pagination-Size}; case is ignored
   * @param value the value; its text is the result of {@code toString}
   * @throws IllegalArgumentException if the client sets this header itself, or if name or value are
   *     not valid in a header
   */
  public Request withHeader(String name, Object value) {
    return new Request(
        method,
        template,
        pathParameters,
        query,
        RequestHeaders.with(headers, name, value),
        body,
        authenticated,
        timeout,
        precondition);
  }

  /**
   * Returns a copy with more query parameters.
   *
   * @param parameters the values by name: a list repeats the parameter, a map is sent as JSON text,
   *     and null is left out
   */
  public Request withQuery(Map<String, ? extends @Nullable Object> parameters) {
    List<Parameter> more = new ArrayList<>(query);
    for (Map.Entry<String, JsonNode> parameter : RequestJson.of(this, parameters).properties()) {
      JsonNode value = parameter.getValue();
      for (JsonNode each : value.isArray() ? value : List.of(value)) {
        if (!each.isNull()) {
          String text = each.isContainer() ? each.toString() : each.asString();
          more.add(new Parameter(parameter.getKey(), text));
        }
      }
    }
    return new Request(
        method,
        template,
        pathParameters,
        more,
        headers,
        body,
        authenticated,
        timeout,
        precondition);
  }

  /**
   * Returns a copy with a body.
   *
   * @param body JSON, or a record, map or list that is converted to JSON
   * @throws IllegalArgumentException if the value cannot be written as JSON
   */
  public Request withBody(Object body) {
    return new Request(
        method,
        template,
        pathParameters,
        query,
        headers,
        RequestJson.of(this, body),
        authenticated,
        timeout,
        precondition);
  }

  /** Returns a copy that is sent without a signature; only the application key is sent. */
  public Request unauthenticated() {
    return new Request(
        method, template, pathParameters, query, headers, body, false, timeout, precondition);
  }

  /** Returns a copy with this limit for each attempt. */
  public Request withTimeout(Duration limit) {
    return new Request(
        method, template, pathParameters, query, headers, body, authenticated, limit, precondition);
  }

  /**
   * Returns a copy that is sent only if a check passes, for example that a lock is still held.
   *
   * @param check runs on the thread of the call, immediately before each attempt is sent, after all
   *     waits; its exception ends the call, and the attempt is not sent
   */
  public Request withPrecondition(Runnable check) {
    return new Request(
        method, template, pathParameters, query, headers, body, authenticated, timeout, check);
  }

  /** Returns method and template; parameters and body may hold secrets. */
  @Override
  public String toString() {
    return method + " " + template;
  }
}

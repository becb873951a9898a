package dev.ovhdo.cli.call;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.request.Parameter;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.transport.HttpMethod;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call as described by the user: complete, but neither checked against the catalogue nor sent.
 *
 * @param method the HTTP method
 * @param template the path; it begins with a slash and may contain placeholders and a query
 * @param pathValues the unencoded value of each placeholder
 * @param query the unencoded query parameters given by fields
 * @param body the JSON body; null for none
 */
record CallPlan(
    HttpMethod method,
    String template,
    Map<String, String> pathValues,
    List<Parameter> query,
    @Nullable JsonNode body) {

  /**
   * Copies the collections.
   *
   * @throws CommandException if placeholders and values do not match
   */
  CallPlan {
    PathValues.check(template, pathValues);
    pathValues = Collections.unmodifiableMap(new LinkedHashMap<>(pathValues));
    query = List.copyOf(query);
  }

  /** Returns the template without its query. */
  String path() {
    int query = template.indexOf('?');
    return query < 0 ? template : template.substring(0, query);
  }

  /**
   * Returns the request for the client.
   *
   * @throws CommandException if a value cannot be part of a path
   */
  Request request() {
    Request request = request(method, template, values(template));
    for (Parameter parameter : query) {
      request = request.withQuery(parameter.name(), parameter.value());
    }
    return body == null ? request : request.withBody(body);
  }

  /**
   * Returns the request that reads one item of the list that this call reads.
   *
   * @param parameter the name of the path parameter of the item
   */
  Request item(String parameter, String id) {
    String list = path().replaceFirst("/$", "");
    Object[] values = values(list);
    Object[] more = Arrays.copyOf(values, values.length + 1);
    more[values.length] = id;
    return request(HttpMethod.GET, list + "/{" + parameter + "}", more);
  }

  private Object[] values(String part) {
    return PathValues.placeholders(part).stream().map(pathValues::get).toArray();
  }

  private static Request request(HttpMethod method, String template, Object... values) {
    try {
      Request request = Request.of(method, template, values);
      request.path();
      return request;
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  /** Leaves values and body out, because they may contain secrets. */
  @Override
  public String toString() {
    return method + " " + path();
  }
}

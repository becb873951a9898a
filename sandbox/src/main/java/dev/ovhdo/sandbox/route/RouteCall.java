package dev.ovhdo.sandbox.route;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.Credential;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A validated call of a route.
 *
 * @param request the HTTP request
 * @param pathParameters the decoded path parameters
 * @param queryParameters the query parameters that the route defines, with valid values
 * @param body the validated body; an empty object if the request has none
 * @param now the time of the sandbox's clock
 * @param caller the authenticated caller; null if the route needs no authentication
 */
public record RouteCall(
    HttpRequest request,
    Map<String, String> pathParameters,
    Map<String, String> queryParameters,
    ObjectNode body,
    Instant now,
    @Nullable Caller caller) {

  /**
   * Who calls.
   *
   * @param identity the identity in policies
   * @param credential the consumer key with which the call was signed; null for an access token
   */
  public record Caller(String identity, @Nullable Credential credential) {}

  public RouteCall {
    pathParameters = Map.copyOf(pathParameters);
    queryParameters = Map.copyOf(queryParameters);
  }

  /** Returns a copy without query and body, to call another route with the same path parameters. */
  public RouteCall withoutQueryAndBody() {
    return new RouteCall(request, pathParameters, Map.of(), Json.object(), now, caller);
  }

  /** Returns a copy with other path parameters, to call another route. */
  public RouteCall at(Map<String, String> changed) {
    return new RouteCall(request, changed, queryParameters, body, now, caller);
  }

  public String pathParameter(String name) {
    String value = pathParameters.get(name);
    if (value == null) {
      throw new NoSuchElementException("the route has no parameter {" + name + "}");
    }
    return value;
  }

  /** Returns a path parameter of the type {@code long}. */
  public long pathNumber(String name) {
    return Long.parseLong(pathParameter(name));
  }

  public Optional<String> queryParameter(String name) {
    return Optional.ofNullable(queryParameters.get(name));
  }

  public Caller requireCaller() {
    if (caller == null) {
      throw new IllegalStateException(
          "the route needs no authentication, so that the call has no caller");
    }
    return caller;
  }

  /**
   * Returns the consumer key with which the call was signed.
   *
   * @throws ApiError 403 if the caller has an access token instead; inferred
   */
  public Credential requireCredential() {
    Credential credential = requireCaller().credential();
    if (credential == null) {
      throw ApiError.notGranted();
    }
    return credential;
  }

  /** Returns a text in the body, or null if the property is absent or null. */
  public @Nullable String bodyText(String name) {
    return body.path(name).isString() ? body.path(name).stringValue() : null;
  }

  public boolean bodyFlag(String name) {
    return body.path(name).asBoolean(false);
  }
}

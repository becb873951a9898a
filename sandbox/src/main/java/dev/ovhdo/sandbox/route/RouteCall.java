package dev.ovhdo.sandbox.route;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.Credential;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
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
   * An authenticated caller.
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

  /**
   * Returns a path parameter of the type {@code datetime}.
   *
   * @throws ApiError 400 if there is no such moment
   */
  public OffsetDateTime pathMoment(String name) {
    return moment(name, pathParameter(name));
  }

  public Optional<String> queryParameter(String name) {
    return Optional.ofNullable(queryParameters.get(name));
  }

  /**
   * Returns a query parameter of the type {@code datetime}.
   *
   * @throws ApiError 400 if there is no such moment
   */
  public Optional<Instant> queryMoment(String name) {
    return queryParameter(name).map(text -> moment(name, text).toInstant());
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

  /** Returns a text in the body, or another text if the property is absent or null. */
  public String bodyTextOr(String name, String fallback) {
    return Objects.requireNonNullElse(bodyText(name), fallback);
  }

  /** Returns a text in the body that the route requires. */
  public String requireBodyText(String name) {
    return Objects.requireNonNull(bodyText(name), name);
  }

  /**
   * Returns a moment in the body; empty if the property is absent or null.
   *
   * @throws ApiError 400 if there is no such moment
   */
  public Optional<OffsetDateTime> bodyMoment(String name) {
    return Optional.ofNullable(bodyText(name)).map(text -> moment(name, text));
  }

  /** The check against the schema accepts any digits as an offset. */
  private static OffsetDateTime moment(String name, String text) {
    return Dates.parse(text).orElseThrow(() -> ApiError.invalidValue(name, text, "datetime"));
  }

  public boolean bodyFlag(String name) {
    return body.path(name).asBoolean(false);
  }
}

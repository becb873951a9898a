package dev.ovhdo.sandbox.route;

import dev.ovhdo.sandbox.http.Call;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.Application;
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
 * @param call the HTTP request
 * @param path the decoded path parameters
 * @param query the query parameters that the route defines, with valid values
 * @param body the validated body; an empty object if the request has none
 * @param now the time of the sandbox's clock
 * @param caller the authenticated caller; null if the route needs no authentication
 */
public record Visit(
    Call call,
    Map<String, String> path,
    Map<String, String> query,
    ObjectNode body,
    Instant now,
    @Nullable Caller caller) {

  /** The application and the consumer key with which a call was signed. */
  public record Caller(Application application, Credential credential) {}

  public Visit {
    path = Map.copyOf(path);
    query = Map.copyOf(query);
  }

  /** Returns a copy without query and body, to call another route with the same path parameters. */
  public Visit plain() {
    return new Visit(call, path, Map.of(), Json.object(), now, caller);
  }

  public String parameter(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new NoSuchElementException("the route has no parameter {" + name + "}");
    }
    return value;
  }

  /** Returns a path parameter of the type {@code long}. */
  public long number(String name) {
    return Long.parseLong(parameter(name));
  }

  public Optional<String> queried(String name) {
    return Optional.ofNullable(query.get(name));
  }

  public Caller signedBy() {
    if (caller == null) {
      throw new IllegalStateException(
          "the route needs no authentication, so that the call has no caller");
    }
    return caller;
  }

  /** Returns a text in the body, or null if the property is absent or null. */
  public @Nullable String text(String name) {
    return body.path(name).isString() ? body.path(name).stringValue() : null;
  }

  public boolean isTrue(String name) {
    return body.path(name).asBoolean(false);
  }
}

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
 * One call that has got as far as its route.
 *
 * @param path the parameters of the path, decoded
 * @param query the parameters of the query that the route knows, of the right type
 * @param body what the route's shape made of it
 * @param caller null where the route is open
 */
public record Visit(
    Call call,
    Map<String, String> path,
    Map<String, String> query,
    ObjectNode body,
    Instant now,
    @Nullable Caller caller) {

  /** Who calls. */
  public record Caller(Application application, Credential credential) {}

  public Visit {
    path = Map.copyOf(path);
    query = Map.copyOf(query);
  }

  /** The same path, with neither query nor body: to ask another route about it. */
  public Visit plain() {
    return new Visit(call, path, Map.of(), Json.object(), now, caller);
  }

  public String parameter(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new NoSuchElementException("the route has no {" + name + "}");
    }
    return value;
  }

  /** A parameter of the path that the catalogue knows to be a whole number. */
  public long number(String name) {
    return Long.parseLong(parameter(name));
  }

  public Optional<String> queried(String name) {
    return Optional.ofNullable(query.get(name));
  }

  public Caller signedBy() {
    if (caller == null) {
      throw new IllegalStateException("the route is open to everybody");
    }
    return caller;
  }

  /** The text in the body, or null where it is absent or null. */
  public @Nullable String text(String name) {
    return body.path(name).isString() ? body.path(name).stringValue() : null;
  }

  public boolean isTrue(String name) {
    return body.path(name).asBoolean(false);
  }
}

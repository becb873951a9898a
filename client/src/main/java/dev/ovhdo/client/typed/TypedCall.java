package dev.ovhdo.client.typed;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.Request;
import dev.ovhdo.client.Response;
import dev.ovhdo.client.error.FailedCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of which the answer has a type. Nothing is sent before one of {@link #send}, {@link #as},
 * {@link #asListOf} and {@link #each}; what can go wrong then, {@link OvhClient#exchange} says.
 * Immutable.
 */
public final class TypedCall {
  private final OvhClient client;
  private final Request request;

  TypedCall(OvhClient client, Request request) {
    this.client = client;
    this.request = request;
  }

  /** Returns the call without a signature; a few routes want none. */
  public TypedCall unsigned() {
    return new TypedCall(client, request.unauthenticated());
  }

  /**
   * Returns the call with these query parameters, and with the headers that are among them.
   *
   * @param query a record with a component for each parameter, named as in JSON; null components
   *     are left out, lists repeat the parameter, maps travel as JSON text, and components marked
   *     {@link Header} as headers; null for no parameters
   */
  public TypedCall query(@Nullable Record query) {
    return query == null ? this : new TypedCall(client, Queries.add(request, query));
  }

  /**
   * Returns the call with this body.
   *
   * @param body a record that leaves out what is null; null sends no body
   */
  public TypedCall body(@Nullable Record body) {
    return body == null
        ? this
        : new TypedCall(client, request.withBody(TypedJson.write(request, body)));
  }

  /** Makes the call; the answer does not matter. */
  public void send() {
    client.exchange(request);
  }

  /**
   * Makes the call.
   *
   * @throws dev.ovhdo.client.error.DecodeException if the answer is no such value, or nothing
   */
  public <T> T as(Class<T> type) {
    return as(Shape.of(type));
  }

  /** Makes the call; {@link #as(Class)} says what can go wrong. */
  public <T> T as(Shape<T> shape) {
    Response response = client.exchange(request);
    FailedCall call =
        new FailedCall(request.method(), request.template(), request.path(), response.attempts());
    return TypedJson.read(call, response.body(), shape);
  }

  /**
   * Makes the call, whose answer is a list; {@code null} is an empty one. {@link #as(Class)} says
   * what can go wrong.
   */
  public <T> List<T> asListOf(Class<T> type) {
    return as(Shape.listOf(type));
  }

  /**
   * Makes the call, whose answer is a list of ids, and then reads the item of each, at most eight
   * at a time.
   *
   * @param itemTemplate the route of an item: this route's parameters, and then the id
   * @param type what an item is
   * @return the items in the order of the ids; those that answered 404 are reported, not items
   */
  public <T> Listing<T> each(String itemTemplate, Class<T> type) {
    return each(itemTemplate, Shape.of(type));
  }

  /** Reads the item of each id; {@link #each(String, Class)} says how. */
  public <T> Listing<T> each(String itemTemplate, Shape<T> shape) {
    return client.listWithCall(
        request, id -> item(itemTemplate, id), (call, json) -> TypedJson.read(call, json, shape));
  }

  private Request item(String template, String id) {
    List<Object> values = new ArrayList<>(request.pathParameters());
    values.add(id);
    Request item = Request.get(template, values.toArray());
    return request.authenticated() ? item : item.unauthenticated();
  }

  /** Returns what would be sent, query and body included; nothing is sent. */
  public Request request() {
    return request;
  }

  /** Returns method and template; parameters and body may hold secrets. */
  @Override
  public String toString() {
    return request.toString();
  }
}

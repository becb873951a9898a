package dev.ovhdo.client.typed;

import dev.ovhdo.client.HttpMethod;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.Request;
import java.util.Arrays;
import java.util.Objects;

/**
 * A place in the API: a client, and the values of the path parameters on the way there. A generated
 * accessor holds one; its verbs start their calls from it. Immutable.
 *
 * <pre>{@code
 * Place vps = Place.of(client).with("vps-1");
 * List<String> ips = vps.get("/vps/{serviceName}/ips").asListOf(String.class);
 * }</pre>
 */
public final class Place {
  private final OvhClient client;
  private final Object[] values;

  private Place(OvhClient client, Object[] values) {
    this.client = client;
    this.values = values;
  }

  /** The root of the API. */
  public static Place of(OvhClient client) {
    return new Place(Objects.requireNonNull(client, "client"), new Object[0]);
  }

  /**
   * Returns the place one parameter further.
   *
   * @param value text, a number, a date, an {@link OpenEnum}; becomes text as OVHcloud writes it
   */
  public Place with(Object value) {
    Object[] more = Arrays.copyOf(values, values.length + 1);
    more[values.length] = WireText.of(value);
    return new Place(client, more);
  }

  /** Returns the client that makes the calls. */
  public OvhClient client() {
    return client;
  }

  /**
   * Prepares a signed {@code GET}.
   *
   * @param template the route, with as many placeholders as this place has values: {@code
   *     /vps/{serviceName}/ips}; routes of version 2 begin with {@code /v2}
   */
  public TypedCall get(String template) {
    return call(HttpMethod.GET, template);
  }

  /** Prepares a signed {@code POST}; {@link #get} says what the template is. */
  public TypedCall post(String template) {
    return call(HttpMethod.POST, template);
  }

  /** Prepares a signed {@code PUT}; {@link #get} says what the template is. */
  public TypedCall put(String template) {
    return call(HttpMethod.PUT, template);
  }

  /** Prepares a signed {@code PATCH}; {@link #get} says what the template is. */
  public TypedCall patch(String template) {
    return call(HttpMethod.PATCH, template);
  }

  /** Prepares a signed {@code DELETE}; {@link #get} says what the template is. */
  public TypedCall delete(String template) {
    return call(HttpMethod.DELETE, template);
  }

  private TypedCall call(HttpMethod method, String template) {
    return new TypedCall(client, Request.of(method, template, values));
  }

  /** Returns the values so far: {@code Place[vps-1, 192.0.2.1]}. */
  @Override
  public String toString() {
    return "Place" + Arrays.toString(values);
  }
}

package dev.ovhdo.client.typed;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.value.OpenEnum;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Objects;

/**
 * A path in the API: a client, and the values of the path parameters so far. Generated accessors
 * hold an instance and create their requests with it. Immutable.
 *
 * <pre>{@code
 * ResourcePath vps = ResourcePath.of(client).with("vps-1");
 * List<String> ips = vps.get("/vps/{serviceName}/ips").asListOf(String.class);
 * }</pre>
 */
public final class ResourcePath {
  private final OvhClient client;
  private final Object[] values;

  private ResourcePath(OvhClient client, Object[] values) {
    this.client = client;
    this.values = values;
  }

  /** Returns the root path of the API. */
  public static ResourcePath of(OvhClient client) {
    return new ResourcePath(Objects.requireNonNull(client, "client"), new Object[0]);
  }

  /**
   * Returns the path with one more parameter.
   *
   * @param value a text, number, date or {@link OpenEnum}; it is converted to text in OVHcloud's
   *     format
   */
  public ResourcePath with(Object value) {
    Object[] more = Arrays.copyOf(values, values.length + 1);
    more[values.length] = text(value);
    return new ResourcePath(client, more);
  }

  /** Returns the client that sends the requests. */
  public OvhClient client() {
    return client;
  }

  /**
   * Returns a signed {@code GET} request.
   *
   * @param template the path template of the route, with one placeholder for each value: {@code
   *     /vps/{serviceName}/ips}; templates of version 2 begin with {@code /v2}
   */
  public TypedRequest get(String template) {
    return call(HttpMethod.GET, template);
  }

  /** Returns a signed {@code POST} request; {@link #get} describes the template. */
  public TypedRequest post(String template) {
    return call(HttpMethod.POST, template);
  }

  /** Returns a signed {@code PUT} request; {@link #get} describes the template. */
  public TypedRequest put(String template) {
    return call(HttpMethod.PUT, template);
  }

  /** Returns a signed {@code PATCH} request; {@link #get} describes the template. */
  public TypedRequest patch(String template) {
    return call(HttpMethod.PATCH, template);
  }

  /** Returns a signed {@code DELETE} request; {@link #get} describes the template. */
  public TypedRequest delete(String template) {
    return call(HttpMethod.DELETE, template);
  }

  private TypedRequest call(HttpMethod method, String template) {
    return new TypedRequest(client, Request.of(method, template, values));
  }

  /**
   * Returns the text in OVHcloud's format, which includes zero seconds, unlike {@code toString} of
   * dates and times.
   */
  private static String text(Object value) {
    if (value instanceof OpenEnum<?> word) {
      return String.valueOf(word.value());
    }
    if (value instanceof OffsetDateTime moment) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
    if (value instanceof LocalTime time) {
      return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }
    return Objects.requireNonNull(value, "value").toString();
  }

  /** Returns the values so far. */
  @Override
  public String toString() {
    return "ResourcePath" + Arrays.toString(values);
  }
}

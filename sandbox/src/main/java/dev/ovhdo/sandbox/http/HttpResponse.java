package dev.ovhdo.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A response of the HTTP server.
 *
 * @param status the HTTP status
 * @param headers the headers; header names in the usual spelling
 * @param body the body; empty for a response without a body
 * @param delivery how the response is sent
 * @param duration the duration of {@link Delivery#LATE} and {@link Delivery#SLOW}, else zero
 */
public record HttpResponse(
    int status, Map<String, String> headers, byte[] body, Delivery delivery, Duration duration) {
  private static final byte[] NOTHING = {};

  /** How the server sends a response. */
  public enum Delivery {
    /** The whole response. */
    WHOLE,
    /** The whole response after a duration. */
    LATE,
    /** The whole response; the parts of the body within a duration. */
    SLOW,
    /** Nothing; the server closes the connection. */
    DROPPED,
    /** Half of the body; then the server closes the connection. */
    BROKEN,
    /** Half of the body; the connection stays open until the server stops. */
    STALLED,
    /** Nothing; the connection stays open until the server stops. */
    NEVER
  }

  public HttpResponse {
    headers = Map.copyOf(headers);
  }

  public static HttpResponse json(int status, JsonNode value) {
    return of(status, "application/json; charset=utf-8", value.toString());
  }

  public static HttpResponse html(int status, String page) {
    return of(status, "text/html; charset=utf-8", page);
  }

  public static HttpResponse empty(int status) {
    return new HttpResponse(status, Map.of(), NOTHING, Delivery.WHOLE, Duration.ZERO);
  }

  /**
   * Redirects a browser to another location with status 303, which the browser requests with GET.
   */
  public static HttpResponse seeOther(String location) {
    return empty(303).withHeader("Location", location);
  }

  private static HttpResponse of(int status, String contentType, String text) {
    return of(status, contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  public static HttpResponse of(int status, String contentType, byte[] body) {
    return new HttpResponse(
        status, Map.of("Content-Type", contentType), body, Delivery.WHOLE, Duration.ZERO);
  }

  public HttpResponse withHeader(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new HttpResponse(status, more, body, delivery, duration);
  }

  public HttpResponse withBody(byte[] changed) {
    return new HttpResponse(status, headers, changed, delivery, duration);
  }

  public HttpResponse withDelivery(Delivery changed) {
    return new HttpResponse(status, headers, body, changed, duration);
  }

  /** Returns a copy that is sent within or after a duration. */
  public HttpResponse withDelivery(Delivery changed, Duration within) {
    return new HttpResponse(status, headers, body, changed, within);
  }

  /** Returns whether the client receives at least the status. */
  public boolean isAnswer() {
    return delivery != Delivery.NEVER && delivery != Delivery.DROPPED;
  }

  public boolean isHtml() {
    return headers.getOrDefault("Content-Type", "").startsWith("text/html");
  }

  @Override
  public String toString() {
    return status + ", " + body.length + " bytes, " + delivery;
  }
}

package dev.ovhdo.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A response of the HTTP server.
 *
 * @param status the HTTP status
 * @param headers the headers; header names in the usual spelling
 * @param body the body; empty for a response without a body
 * @param delivery how much of the response is sent
 */
public record Answer(int status, Map<String, String> headers, byte[] body, Delivery delivery) {
  private static final byte[] NOTHING = {};

  public Answer {
    headers = Map.copyOf(headers);
  }

  public static Answer json(int status, JsonNode value) {
    return of(status, "application/json; charset=utf-8", value.toString());
  }

  public static Answer html(int status, String page) {
    return of(status, "text/html; charset=utf-8", page);
  }

  public static Answer empty(int status) {
    return new Answer(status, Map.of(), NOTHING, Delivery.WHOLE);
  }

  /**
   * Redirects a browser to another location with status 303, which the browser requests with GET.
   */
  public static Answer seeOther(String location) {
    return empty(303).with("Location", location);
  }

  private static Answer of(int status, String contentType, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return new Answer(status, Map.of("Content-Type", contentType), body, Delivery.WHOLE);
  }

  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body, delivery);
  }

  public Answer withBody(byte[] changed) {
    return new Answer(status, headers, changed, delivery);
  }

  public Answer with(Delivery changed) {
    return new Answer(status, headers, body, changed);
  }

  public boolean isHtml() {
    return headers.getOrDefault("Content-Type", "").startsWith("text/html");
  }

  @Override
  public String toString() {
    return status + ", " + body.length + " bytes, " + delivery;
  }
}

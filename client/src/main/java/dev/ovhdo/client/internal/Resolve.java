package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.WireRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolve step: converts a request to URL, headers and bytes, once for all attempts. */
final class Resolve {
  private final Endpoint endpoint;
  private final String userAgent;
  private final Duration timeout;
  private final TimeSource time;

  Resolve(Endpoint endpoint, String userAgent, Duration timeout, TimeSource time) {
    this.endpoint = endpoint;
    this.userAgent = userAgent;
    this.timeout = timeout;
    this.time = time;
  }

  /**
   * Resolves a request.
   *
   * @throws IllegalArgumentException if the number of values does not match the template, or the
   *     method allows no body
   */
  Call resolve(Request request) {
    String target = request.target();
    byte[] body = body(request);
    WireRequest wire =
        new WireRequest(
            request.method(),
            endpoint.resolve(target),
            headers(request, body),
            body,
            request.timeout() == null ? timeout : request.timeout());
    return new Call(request, Call.withoutQuery(target), wire, new Attempts(time));
  }

  private static byte @Nullable [] body(Request request) {
    if (request.body() == null) {
      return null;
    }
    if (request.method() == HttpMethod.GET || request.method() == HttpMethod.DELETE) {
      throw new IllegalArgumentException(request + " can't have a body: use query parameters");
    }
    return Json.bytes(request, request.body());
  }

  private Map<String, String> headers(Request request, byte @Nullable [] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    request.headers().forEach(header -> headers.put(header.name(), header.value()));
    headers.put("Accept", "application/json");
    headers.put("User-Agent", userAgent);
    if (body != null) {
      headers.put("Content-Type", "application/json;charset=utf-8");
    }
    return headers;
  }
}

package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.testing.ManualTime;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Calls and responses for tests of single steps. */
final class TestCalls {
  static final Endpoint ENDPOINT =
      new Endpoint(
          "ovh-eu",
          URI.create("https://eu.api.ovh.com/1.0"),
          URI.create("https://eu.api.ovh.com/createToken/"),
          List.of(URI.create("https://auth.example.com/oauth2/token")));

  private TestCalls() {}

  static Call of(Request request) {
    return of(request, new ManualTime(Instant.EPOCH).source());
  }

  static Call of(Request request, TimeSource time) {
    WireRequest wire =
        new WireRequest(
            request.method(),
            URI.create("https://eu.api.ovh.com/1.0" + request.template()),
            Map.of(),
            null,
            Duration.ofSeconds(1));
    return new Call(request, request.template(), wire, new Attempts(time));
  }

  static Call get(String path) {
    return of(Request.get(path));
  }

  static Call post(String path) {
    return of(Request.post(path));
  }

  static WireResponse answer(int status, String body, String... headers) {
    Map<String, List<String>> all = new TreeMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], List.of(headers[i + 1]));
    }
    return new WireResponse(status, all, body.getBytes(StandardCharsets.UTF_8));
  }
}

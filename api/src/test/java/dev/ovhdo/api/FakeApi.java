package dev.ovhdo.api;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.FakeTransport;
import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A {@link FakeTransport} with a client whose time advances only when the client sleeps. */
public final class FakeApi implements Transport {
  static final String NO_SERVICE =
      "{\"class\":\"Client::NotFound\",\"message\":\"This service does not exist\"}";

  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

  private final FakeTransport transport = new FakeTransport();
  private final AtomicLong nanos = new AtomicLong();

  /** Answers a call with JSON, in which apostrophes stand for quotation marks. */
  public FakeApi on(String call, String json) {
    return on(call, 200, json);
  }

  /** Answers a call; several answers are used in order, the last one repeatedly. */
  public FakeApi on(String call, int status, String json) {
    transport.respond(call, status, json.replace('\'', '"'));
    return this;
  }

  /** Replaces the answer of a call. */
  public FakeApi replace(String call, String json) {
    return replace(call, 200, json);
  }

  /** Replaces the answer and the status of a call. */
  public FakeApi replace(String call, int status, String json) {
    transport.replace(call, status, json.replace('\'', '"'));
    return this;
  }

  /** Answers a call with OVHcloud's 404. */
  public FakeApi missing(String call) {
    return on(call, 404, NO_SERVICE);
  }

  /** Returns an {@code Ovh} on this transport. */
  public Ovh ovh() {
    Credentials keys = new Credentials.Application("app-key", "app-secret", "consumer-key");
    return Ovh.of(
        OvhClient.builder()
            .configuration(Configuration.of(Endpoint.of("ovh-eu"), keys))
            .transport(this)
            .retryPolicy(RetryPolicy.none())
            .timeSource(new TimeSource(() -> NOW, nanos::get, this::sleep))
            .build());
  }

  /** Returns the calls so far, except for the clock: {@code GET /vps}. */
  public List<String> calls() {
    return transport.calls();
  }

  /** Returns the body of the only call with this method and path. */
  public String body(String call) {
    List<WireRequest> found = new ArrayList<>();
    for (int index = 0; index < calls().size(); index++) {
      if (calls().get(index).equals(call)) {
        found.add(transport.requests().get(index));
      }
    }
    if (found.size() != 1 || found.get(0).body() == null) {
      throw new AssertionError(call + " was not sent once with a body: " + calls());
    }
    return new String(found.get(0).body(), StandardCharsets.UTF_8);
  }

  /** Returns the headers of the last call. */
  public Map<String, String> lastHeaders() {
    List<WireRequest> requests = transport.requests();
    return requests.get(requests.size() - 1).headers();
  }

  /** Returns the total sleep time of the client. */
  public Duration slept() {
    return Duration.ofNanos(nanos.get());
  }

  @Override
  public WireResponse send(WireRequest request) {
    if (request.uri().getPath().endsWith("/auth/time")) {
      byte[] seconds = Long.toString(NOW.getEpochSecond()).getBytes(StandardCharsets.UTF_8);
      return new WireResponse(200, Map.of(), seconds);
    }
    return transport.send(request);
  }

  private void sleep(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }
}

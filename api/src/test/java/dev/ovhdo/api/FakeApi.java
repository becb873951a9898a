package dev.ovhdo.api;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A transport that answers exactly the calls that a test expects; any other call fails the test.
 * Lists contain ids, and each item has a call of its own: requests for pages of objects and for
 * several ids answer 404, and are not recorded. Time advances only when the client sleeps.
 */
public final class FakeApi implements Transport {
  static final String NO_SERVICE =
      "{\"class\":\"Client::NotFound\",\"message\":\"This service does not exist\"}";

  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

  private final Map<String, List<WireResponse>> answers = new HashMap<>();
  private final List<WireRequest> requests = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong nanos = new AtomicLong();

  /** Answers a call with JSON, in which apostrophes stand for quotation marks. */
  public FakeApi on(String call, String json) {
    return on(call, 200, json);
  }

  /** Answers a call; several answers are used in order, the last one repeatedly. */
  public synchronized FakeApi on(String call, int status, String json) {
    byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    answers
        .computeIfAbsent(call, key -> new ArrayList<>())
        .add(new WireResponse(status, Map.of(), body));
    return this;
  }

  /** Replaces the answer of a call. */
  public synchronized FakeApi replace(String call, String json) {
    return replace(call, 200, json);
  }

  /** Replaces the answer and the status of a call. */
  public synchronized FakeApi replace(String call, int status, String json) {
    answers.remove(call);
    return on(call, status, json);
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
    return requests.stream().map(FakeApi::name).filter(call -> !isClock(call)).toList();
  }

  /** Returns the body of the only call with this method and path. */
  public String body(String call) {
    List<WireRequest> found = requests.stream().filter(r -> name(r).equals(call)).toList();
    if (found.size() != 1 || found.get(0).body() == null) {
      throw new AssertionError(call + " was not sent once with a body: " + calls());
    }
    return new String(found.get(0).body(), StandardCharsets.UTF_8);
  }

  /** Returns the headers of the last call. */
  public Map<String, String> lastHeaders() {
    return requests.get(requests.size() - 1).headers();
  }

  /** Returns the total sleep time of the client. */
  public Duration slept() {
    return Duration.ofNanos(nanos.get());
  }

  @Override
  public WireResponse send(WireRequest request) {
    if (request.headers().containsKey("X-Pagination-Mode")
        || request.headers().containsKey("X-Ovh-Batch")) {
      return new WireResponse(404, Map.of(), NO_SERVICE.getBytes(StandardCharsets.UTF_8));
    }
    requests.add(request);
    String call = name(request);
    if (isClock(call)) {
      byte[] seconds = Long.toString(NOW.getEpochSecond()).getBytes(StandardCharsets.UTF_8);
      return new WireResponse(200, Map.of(), seconds);
    }
    return next(call);
  }

  private synchronized WireResponse next(String call) {
    List<WireResponse> queue = answers.get(call);
    if (queue == null) {
      throw new AssertionError("unexpected call " + call);
    }
    return queue.size() > 1 ? queue.remove(0) : queue.get(0);
  }

  private void sleep(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }

  private static boolean isClock(String call) {
    return call.equals("GET /auth/time");
  }

  private static String name(WireRequest request) {
    String url = request.uri().toString();
    return request.method() + " " + url.substring(url.indexOf("/1.0/") + 4);
  }
}

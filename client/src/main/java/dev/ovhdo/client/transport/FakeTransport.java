package dev.ovhdo.client.transport;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A transport for tests that need no server: it returns the responses of the test, and records the
 * requests. Tests of whole operations are easier with the sandbox, which keeps state and verifies
 * requests.
 *
 * <pre>{@code
 * FakeTransport api = new FakeTransport().respond("GET /me", "{\"nichandle\": \"ab12345-ovh\"}");
 * Ovh ovh = Ovh.builder().configuration(configuration).transport(api).build();
 * }</pre>
 *
 * <p>A call is named by its method and its path as the client sends it, with the query, such as
 * {@code GET /vps/vps-1/tasks?state=doing}; a call of version 2 begins with {@code GET /v2/}. A
 * call without a response fails the test with an {@link AssertionError}. Two kinds of requests need
 * no response: the clock ({@code GET /auth/time}) is the clock of this machine, and requests for
 * pages of objects or for several ids are answered with 404, so that the client reads the items of
 * a list one by one. Thread-safe.
 */
public final class FakeTransport implements Transport {
  private static final Pattern BASE = Pattern.compile("^(?:/.*?)??/(?:1\\.0|v1|(?=v2/))");
  private static final String NOT_FOUND =
      "{\"class\":\"Client::NotFound\",\"message\":\"The requested object does not exist\"}";

  private final Map<String, Deque<WireResponse>> responses = new TreeMap<>();
  private final List<WireRequest> requests = new ArrayList<>();

  /** Creates a transport without responses. */
  public FakeTransport() {}

  /**
   * Responds to a call with the status 200.
   *
   * @param call method and path
   * @param json the body
   * @return this transport
   */
  public FakeTransport respond(String call, String json) {
    return respond(call, 200, json);
  }

  /**
   * Responds to a call. Several responses to the same call are used in order, the last one
   * repeatedly.
   *
   * @param call method and path
   * @param status the HTTP status
   * @param json the body
   * @return this transport
   */
  public FakeTransport respond(String call, int status, String json) {
    return respond(call, new WireResponse(status, Map.of(), json.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Responds to a call, with headers.
   *
   * @param call method and path
   * @param response the whole response
   * @return this transport
   */
  public synchronized FakeTransport respond(String call, WireResponse response) {
    Objects.requireNonNull(response, "response");
    responses.computeIfAbsent(call, each -> new ArrayDeque<>()).add(response);
    return this;
  }

  /**
   * Replaces the responses to a call, so that the next call of this name gets this response.
   *
   * @param call method and path
   * @param status the HTTP status
   * @param json the body
   * @return this transport
   */
  public synchronized FakeTransport replace(String call, int status, String json) {
    responses.remove(call);
    return respond(call, status, json);
  }

  /** Returns the calls so far, in order, without those that need no response. */
  public synchronized List<String> calls() {
    return requests.stream().map(FakeTransport::name).toList();
  }

  /** Returns the requests so far, in order, without those that need no response. */
  public synchronized List<WireRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public WireResponse send(WireRequest request) {
    Map<String, String> headers = request.headers();
    if (headers.containsKey("X-Pagination-Mode") || headers.containsKey("X-Ovh-Batch")) {
      return new WireResponse(404, Map.of(), NOT_FOUND.getBytes(StandardCharsets.UTF_8));
    }
    String call = name(request);
    synchronized (this) {
      Deque<WireResponse> found = responses.get(call);
      if (found == null && call.equals("GET /auth/time")) {
        byte[] seconds =
            Long.toString(Instant.now().getEpochSecond()).getBytes(StandardCharsets.UTF_8);
        return new WireResponse(200, Map.of(), seconds);
      }
      requests.add(request);
      if (found == null) {
        throw new AssertionError(
            "No response is defined for " + call + "; defined are " + responses.keySet());
      }
      return found.size() > 1 ? found.remove() : found.element();
    }
  }

  private static String name(WireRequest request) {
    String path = BASE.matcher(request.uri().getRawPath()).replaceFirst("");
    String query = request.uri().getRawQuery();
    return request.method()
        + " "
        + (path.startsWith("/") ? path : "/" + path)
        + (query == null ? "" : "?" + query);
  }
}

package dev.ovhdo.client.internal;

import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.transport.WireRequest;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request on its way through the steps of the pipeline.
 *
 * @param request the request of the caller
 * @param path the encoded path, without endpoint and query string
 * @param wire the HTTP request, with the headers that earlier steps have added
 * @param attempts the attempts so far
 */
record Call(Request request, String path, WireRequest wire, Attempts attempts) {

  /** Returns a copy with more headers, which shares the counter of attempts. */
  Call withHeaders(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(wire.headers());
    all.putAll(more);
    WireRequest extended =
        new WireRequest(wire.method(), wire.uri(), all, wire.body(), wire.timeout());
    return new Call(request, path, extended, attempts);
  }

  /** Returns a copy whose attempt takes at most this time, if that is less than before. */
  Call limitedTo(Duration left) {
    if (left.compareTo(wire.timeout()) >= 0) {
      return this;
    }
    WireRequest limited =
        new WireRequest(wire.method(), wire.uri(), wire.headers(), wire.body(), left);
    return new Call(request, path, limited, attempts);
  }

  /**
   * Returns the description of this call for an exception, without the query string, which may
   * contain secrets.
   */
  FailedCall failed() {
    return new FailedCall(
        request.method(),
        withoutQuery(request.template()),
        path,
        attempts.count(),
        attempts.duration(),
        attempts.isUncertain());
  }

  static String withoutQuery(String target) {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }
}

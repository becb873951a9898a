package dev.ovhdo.client.internal;

import dev.ovhdo.client.Request;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.transport.WireRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A call on its way through the steps.
 *
 * @param request what the caller asked for
 * @param path the encoded path, without endpoint and query string
 * @param wire what goes on the wire, as far as the steps before have made it
 * @param attempts how often it was sent so far
 */
record Call(Request request, String path, WireRequest wire, AtomicInteger attempts) {

  /** Returns a copy with more headers that counts into the same attempts. */
  Call withHeaders(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(wire.headers());
    all.putAll(more);
    WireRequest extended =
        new WireRequest(wire.method(), wire.uri(), all, wire.body(), wire.timeout());
    return new Call(request, path, extended, attempts);
  }

  /** Returns what an exception says about this call; query strings may hold secrets. */
  FailedCall failed() {
    String template = request.template();
    int query = template.indexOf('?');
    return new FailedCall(
        request.method(),
        query < 0 ? template : template.substring(0, query),
        path,
        attempts.get());
  }
}

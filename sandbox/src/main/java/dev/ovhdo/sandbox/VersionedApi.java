package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.publish.SchemaPublisher;
import java.time.Instant;

/**
 * A version of the API under a path prefix. The prefixes {@code /1.0} and {@code /v1} belong to the
 * same version.
 */
record VersionedApi(String prefix, ApiHandler handler, SchemaPublisher publisher) {
  boolean matches(String path) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }

  /** Returns the path without the prefix, as routes and access rules contain it. */
  String withoutPrefix(String path) {
    return path.substring(prefix.length());
  }

  /** Handles a request: the published schemas need no authentication, all other routes may. */
  HttpResponse handle(HttpRequest request, Instant now) {
    String path = withoutPrefix(request.path());
    return publisher
        .handle(request, prefix, path)
        .orElseGet(() -> handler.handle(request, path, now));
  }
}

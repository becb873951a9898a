package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.http.Answer;
import dev.ovhdo.sandbox.http.Call;
import dev.ovhdo.sandbox.publish.Publisher;
import java.time.Instant;

/**
 * A version of the API under a path prefix. The prefixes {@code /1.0} and {@code /v1} belong to the
 * same version.
 */
record Version(String prefix, ApiDesk desk, Publisher publisher) {
  boolean owns(String path) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }

  /** Returns the path without the prefix, as routes and access rules contain it. */
  String strip(String path) {
    return path.substring(prefix.length());
  }

  /** Handles a request: the published schemas need no authentication, all other routes may. */
  Answer answer(Call call, Instant now) {
    String path = strip(call.path());
    return publisher.answer(call, prefix, path).orElseGet(() -> desk.answer(call, path, now));
  }
}

package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.http.Answer;
import dev.ovhdo.sandbox.http.Call;
import dev.ovhdo.sandbox.publish.Publisher;
import java.time.Instant;

/** A version of the API, by the prefix of its paths; {@code /1.0} and {@code /v1} are the same. */
record Version(String prefix, ApiDesk desk, Publisher publisher) {
  boolean owns(String path) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }

  /** The path without the prefix: what routes and access rules speak of. */
  String strip(String path) {
    return path.substring(prefix.length());
  }

  /** Schemas are for everybody; all else is the desk's. */
  Answer answer(Call call, Instant now) {
    String path = strip(call.path());
    return publisher.answer(call, prefix, path).orElseGet(() -> desk.answer(call, path, now));
  }
}

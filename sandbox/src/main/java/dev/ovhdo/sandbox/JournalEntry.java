package dev.ovhdo.sandbox;

import dev.ovhdo.catalog.model.ApiVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call in the journal, with what the console page shows about it.
 *
 * @param number the position in the order of arrival; a cleared journal does not begin again at 0
 * @param version the version of the API; null for other pages, such as the page on which a user
 *     grants a consumer key
 * @param time when the call arrived, by the clock of the sandbox
 * @param outcome null as long as the call is being handled
 */
record JournalEntry(
    long number,
    RecordedCall call,
    @Nullable ApiVersion version,
    Instant time,
    @Nullable Outcome outcome) {

  /**
   * The end of a call.
   *
   * @param duration the real time from the arrival to the end
   * @param queryId the header {@code X-OVH-QueryID}; empty if the client did not get it
   * @param response the body of the response; empty for a body of more than 64 KB, too
   */
  record Outcome(Duration duration, String queryId, String response) {
    private static final int MAX_RESPONSE = 64 << 10;

    static Outcome of(Duration duration, String queryId, byte[] body) {
      return new Outcome(
          duration,
          queryId,
          body.length > MAX_RESPONSE ? "" : new String(body, StandardCharsets.UTF_8));
    }
  }

  JournalEntry with(int status, Outcome known) {
    return new JournalEntry(number, call.answered(status), version, time, known);
  }

  /** Returns the path as access rules contain it: with {@code /v2}, without {@code /1.0}. */
  String path() {
    return (version == null ? "" : version.prefix()) + call.path();
  }

  /** Returns the number of characters of its texts. */
  long characters() {
    int response = outcome == null ? 0 : outcome.response().length();
    return (long) call.path().length() + call.query().length() + call.body().length() + response;
  }
}

package dev.ovhdo.client.internal;

import dev.ovhdo.client.transport.WireResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long the server asks to wait: in seconds, or until a date. */
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private RetryAfter() {}

  /**
   * Reads the header.
   *
   * @param now the local clock, used for a date where the answer has no {@code Date} of its own
   * @return not negative; empty where there is no such header, or none that makes sense
   */
  static Optional<Duration> of(WireResponse answer, Instant now) {
    return answer
        .header("Retry-After")
        .map(String::strip)
        .flatMap(text -> parse(text, answer, now));
  }

  private static Optional<Duration> parse(String text, WireResponse answer, Instant now) {
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    Instant sent = answer.header("Date").flatMap(RetryAfter::date).orElse(now);
    return date(text)
        .map(until -> Duration.between(sent, until))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

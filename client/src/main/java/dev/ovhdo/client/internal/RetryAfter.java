package dev.ovhdo.client.internal;

import dev.ovhdo.client.transport.WireResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses the {@code Retry-After} header: a number of seconds, or a date. */
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private RetryAfter() {}

  /**
   * Parses the header.
   *
   * @param now the time of the local clock, used for a date if the response has no {@code Date}
   *     header
   * @return the delay, zero or more; empty if the header is missing or malformed
   */
  static Optional<Duration> of(WireResponse response, Instant now) {
    return response
        .header("Retry-After")
        .map(String::strip)
        .flatMap(text -> parse(text, response, now));
  }

  private static Optional<Duration> parse(String text, WireResponse response, Instant now) {
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    Instant sent = response.header("Date").flatMap(RetryAfter::date).orElse(now);
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

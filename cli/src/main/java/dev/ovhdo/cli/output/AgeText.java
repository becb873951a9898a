package dev.ovhdo.cli.output;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** The time from the present to a moment, for people: {@code 3 days ago}, {@code in 23 hours}. */
final class AgeText {
  private static final Pattern MOMENT =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)");

  private AgeText() {}

  /** Returns the moment that a text of the API denotes; empty for any other text. */
  static Optional<Instant> moment(String text) {
    if (!MOMENT.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the time between two moments in its largest whole unit. */
  static String of(Instant moment, Instant now) {
    Duration distance = Duration.between(now, moment);
    String length = length(distance.abs());
    if (length.isEmpty()) {
      return "now";
    }
    return distance.isNegative() ? length + " ago" : "in " + length;
  }

  private static String length(Duration time) {
    long seconds = time.toSeconds();
    long days = time.toDays();
    if (seconds < 60) {
      return seconds == 0 ? "" : counted(seconds, "second");
    } else if (seconds < 3600) {
      return counted(time.toMinutes(), "minute");
    } else if (days < 2) {
      return counted(time.toHours(), "hour");
    } else if (days < 60) {
      return counted(days, "day");
    }
    // A mean month and a mean year of the calendar.
    return days < 730 ? counted(days * 100 / 3044, "month") : counted(days * 100 / 36525, "year");
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}

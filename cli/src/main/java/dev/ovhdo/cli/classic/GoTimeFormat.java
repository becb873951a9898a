package dev.ovhdo.cli.classic;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Formats a time as the original ovh-do, a Go program, prints it: the offset is printed twice, as a
 * number and instead of the zone's name, {@code 2022-09-09 21:56:00 +0200 +0200}; a zero offset has
 * a name, {@code +0000 UTC}. The local time zone is not used.
 */
final class GoTimeFormat {
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendLiteral(' ')
          .append(OFFSET)
          .toFormatter(Locale.ROOT);

  private static final OffsetDateTime ZERO = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private GoTimeFormat() {}

  /**
   * Formats a time.
   *
   * @param known null where the API has no value: printed as Go's zero time, the first day of year
   *     1
   */
  static String text(@Nullable OffsetDateTime known) {
    OffsetDateTime moment = known == null ? ZERO : known;
    boolean utc = moment.getOffset().equals(ZoneOffset.UTC);
    return MOMENT.format(moment) + " " + (utc ? "UTC" : OFFSET.format(moment));
  }
}

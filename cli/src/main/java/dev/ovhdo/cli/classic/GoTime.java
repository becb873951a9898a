package dev.ovhdo.cli.classic;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Moments as the original, a Go program, prints them: the offset stands twice, first as a number
 * and then in the place of the zone's name, {@code 2022-09-09 21:56:00 +0200 +0200}; a zero offset
 * has a name, {@code +0000 UTC}. The local zone plays no part.
 */
final class GoTime {
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendLiteral(' ')
          .append(OFFSET)
          .toFormatter(Locale.ROOT);

  private static final OffsetDateTime ZERO = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private GoTime() {}

  /**
   * Prints a moment.
   *
   * @param known null where the API has none: Go's zero moment is the first day of the year 1
   */
  static String text(@Nullable OffsetDateTime known) {
    OffsetDateTime moment = known == null ? ZERO : known;
    boolean utc = moment.getOffset().equals(ZoneOffset.UTC);
    return MOMENT.format(moment) + " " + (utc ? "UTC" : OFFSET.format(moment));
  }
}

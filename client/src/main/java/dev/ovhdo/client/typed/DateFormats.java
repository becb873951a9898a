package dev.ovhdo.client.typed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times. Routes write them in different forms: with fractions of a second, without
 * seconds, with the offset {@code +01:00} or {@code +0100} or {@code Z}, or the date alone. Each
 * method returns null if the text is none of them.
 */
final class DateFormats {
  private static final int DATE_LENGTH = "2026-01-31".length();

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalEnd()
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private DateFormats() {}

  /**
   * Reads a date with time, and keeps its offset; without an offset, UTC is assumed. A date alone
   * is its midnight in UTC. OVHcloud's value for a missing date, {@code 0001-01-01T00:00:00Z}, is
   * kept.
   */
  static @Nullable OffsetDateTime moment(String text) {
    TemporalAccessor parsed = parse(text);
    if (parsed == null || parsed instanceof OffsetDateTime) {
      return (OffsetDateTime) parsed;
    }
    LocalDateTime local =
        parsed instanceof LocalDateTime moment ? moment : ((LocalDate) parsed).atStartOfDay();
    return local.atOffset(ZoneOffset.UTC);
  }

  /** Reads a date; of a date with time, the date is taken. */
  static @Nullable LocalDate date(String text) {
    TemporalAccessor parsed = parse(text);
    return parsed == null ? null : LocalDate.from(parsed);
  }

  static @Nullable LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable TemporalAccessor parse(String text) {
    boolean spaced = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' ';
    String iso =
        spaced ? text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1) : text;
    try {
      return FORMAT.parseBest(iso, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    } catch (DateTimeException e) {
      return null;
    }
  }
}

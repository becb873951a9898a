package dev.ovhdo.sandbox.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Dates and times in the format of OVHcloud: {@code 2026-01-02T03:04:05+01:00}, and {@code +00:00}
 * instead of {@code Z}.
 */
public final class Dates {
  /** The time zone of OVHcloud. */
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendOffset("+HH:MM", "+00:00")
          .toFormatter(Locale.ROOT);

  /** The forms that a request may have; the schemas call each of them {@code datetime}. */
  private static final DateTimeFormatter REQUESTED =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Dates() {}

  /** Converts an instant to the time zone of OVHcloud, truncated to seconds. */
  public static OffsetDateTime at(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE).toOffsetDateTime();
  }

  /** Converts an instant to the time zone of OVHcloud, truncated to microseconds. */
  public static OffsetDateTime withFraction(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS).atZone(ZONE).toOffsetDateTime();
  }

  public static String text(OffsetDateTime moment) {
    return FORMAT.format(moment);
  }

  public static JsonNode json(@Nullable OffsetDateTime moment) {
    return moment == null ? Json.nullNode() : Json.string(text(moment));
  }

  /**
   * Parses a date of a request. Inferred: a date without an offset is in the time zone of OVHcloud,
   * and a date without a time is the beginning of the day.
   *
   * @return the date; empty if the text is not a date
   */
  public static Optional<OffsetDateTime> parse(String text) {
    try {
      TemporalAccessor parsed =
          REQUESTED.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (parsed instanceof OffsetDateTime moment) {
        return Optional.of(moment);
      }
      LocalDateTime local =
          parsed instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(parsed);
      return Optional.of(local.atZone(ZONE).toOffsetDateTime());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

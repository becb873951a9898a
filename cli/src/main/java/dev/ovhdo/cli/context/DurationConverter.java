package dev.ovhdo.cli.context;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a duration of a command line: {@code 300ms}, {@code 5s}, {@code 10m}, {@code 1h30m}. */
public final class DurationConverter implements ITypeConverter<Duration> {
  private static final Pattern SHAPE =
      Pattern.compile("(?=.)(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");

  /** The maximum: longer than any useful wait, and short enough for clocks in nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(366);

  @Override
  public Duration convert(String text) {
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is not a duration, such as 300ms, 5s, 10m or 1h30m");
    }
    Duration span =
        Duration.ofHours(number(parts, 1))
            .plusMinutes(number(parts, 2))
            .plusSeconds(number(parts, 3))
            .plusMillis(number(parts, 4));
    if (span.compareTo(LONGEST) > 0) {
      throw new TypeConversionException("'" + text + "' is longer than a year");
    }
    return span;
  }

  /** Reads a duration that must be greater than zero, such as an interval. */
  public static final class Positive implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      Duration span = new DurationConverter().convert(text);
      if (span.isZero()) {
        throw new TypeConversionException("'" + text + "' must be greater than zero");
      }
      return span;
    }
  }

  private static long number(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /** Writes a duration in the form that {@link #convert} reads. */
  public static String format(Duration span) {
    StringBuilder text = new StringBuilder();
    append(text, span.toHours(), "h");
    append(text, span.toMinutesPart(), "m");
    append(text, span.toSecondsPart(), "s");
    append(text, span.toMillisPart(), "ms");
    return text.isEmpty() ? "0s" : text.toString();
  }

  private static void append(StringBuilder text, long count, String unit) {
    if (count != 0) {
      text.append(count).append(unit);
    }
  }
}

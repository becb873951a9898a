package dev.ovhdo.client.typed;

import dev.ovhdo.client.value.OpenEnum;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/** Converts the value of a path parameter to text. */
final class PathValueText {
  private PathValueText() {}

  /**
   * Returns the text in OVHcloud's format, which includes zero seconds, unlike {@code toString} of
   * dates and times.
   */
  static String of(Object value) {
    if (value instanceof OpenEnum<?> word) {
      return String.valueOf(word.value());
    }
    if (value instanceof OffsetDateTime moment) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
    if (value instanceof LocalTime time) {
      return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }
    return Objects.requireNonNull(value, "value").toString();
  }
}

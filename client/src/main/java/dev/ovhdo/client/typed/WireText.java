package dev.ovhdo.client.typed;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/** The text of a value in a path. */
final class WireText {
  private WireText() {}

  /** Returns the text as OVHcloud writes it; {@code toString} leaves out seconds that are zero. */
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

package dev.ovhdo.client.typed;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a date with time. Routes write the offset in different forms; without an offset, UTC is
 * assumed. OVHcloud's value for a missing date, {@code 0001-01-01T00:00:00Z}, is kept.
 */
final class DateTimeDeserializer extends StdScalarDeserializer<OffsetDateTime> {
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT);

  DateTimeDeserializer() {
    super(OffsetDateTime.class);
  }

  @Override
  public OffsetDateTime deserialize(JsonParser json, DeserializationContext context) {
    if (json.hasToken(JsonToken.VALUE_STRING)) {
      try {
        return moment(
            FORMAT.parseBest(json.getString(), OffsetDateTime::from, LocalDateTime::from));
      } catch (DateTimeException e) {
        // The message of the parser quotes the text, which may be a secret, so the exception is
        // dropped.
      }
    }
    return context.reportInputMismatch(this, "no date with time");
  }

  private static OffsetDateTime moment(TemporalAccessor parsed) {
    return parsed instanceof OffsetDateTime moment
        ? moment
        : LocalDateTime.from(parsed).atOffset(ZoneOffset.UTC);
  }
}

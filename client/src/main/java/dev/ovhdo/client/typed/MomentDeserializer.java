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
 * Reads a date with time. Routes differ in how they write the offset, and where one leaves it out,
 * UTC is taken. A date that OVHcloud does not have, {@code 0001-01-01T00:00:00Z}, stays what it is.
 */
final class MomentDeserializer extends StdScalarDeserializer<OffsetDateTime> {
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT);

  MomentDeserializer() {
    super(OffsetDateTime.class);
  }

  @Override
  public OffsetDateTime deserialize(JsonParser json, DeserializationContext context) {
    if (json.hasToken(JsonToken.VALUE_STRING)) {
      try {
        return moment(
            FORMAT.parseBest(json.getString(), OffsetDateTime::from, LocalDateTime::from));
      } catch (DateTimeException e) {
        // The parser's message quotes the text, which is nobody's business but the caller's.
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

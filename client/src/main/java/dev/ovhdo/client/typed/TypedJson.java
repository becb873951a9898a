package dev.ovhdo.client.typed;

import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.request.Request;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Converts records to JSON and back. Creating the mapper takes about 200 ms in a new process, so no
 * class uses this class before the first typed request.
 */
final class TypedJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // Keep the offset that the server sent.
          .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .addModule(
              new SimpleModule("ovh")
                  .addDeserializer(OffsetDateTime.class, new DateTimeDeserializer()))
          .build();

  private TypedJson() {}

  /** Converts a record of a request to JSON. */
  static JsonNode write(Request request, Record sent) {
    try {
      return MAPPER.valueToTree(sent);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "A " + sent.getClass().getSimpleName() + " of " + request + " can't be written as JSON",
          e);
    }
  }

  /**
   * Converts the JSON of a response.
   *
   * @throws DecodeException if the JSON does not match the type
   */
  static <T> T read(FailedCall call, JsonNode json, ResponseType<T> shape) {
    try {
      T value = MAPPER.readerFor(shape.javaType(MAPPER.getTypeFactory())).readValue(json);
      return shape.normalized(value, () -> DecodeErrors.missing(call, shape.type()));
    } catch (JacksonException e) {
      throw DecodeErrors.of(call, json, shape.type(), e);
    }
  }

  /**
   * Reads a date with time. Routes write the offset in different forms; without an offset, UTC is
   * assumed. OVHcloud's value for a missing date, {@code 0001-01-01T00:00:00Z}, is kept.
   */
  private static final class DateTimeDeserializer extends StdScalarDeserializer<OffsetDateTime> {
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
}

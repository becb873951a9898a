package dev.ovhdo.client.typed;

import dev.ovhdo.client.Request;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import java.time.OffsetDateTime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Records to JSON and back. Making the mapper costs about 200 ms in a cold process, so nothing
 * reaches this class before the first typed call.
 */
final class TypedJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // A moment keeps the offset that the server gave it.
          .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .addModule(
              new SimpleModule("ovh")
                  .addDeserializer(OffsetDateTime.class, new MomentDeserializer()))
          .build();

  private TypedJson() {}

  /** Returns the JSON of a record that is sent. */
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
   * Reads an answer.
   *
   * @throws DecodeException if it does not have the shape
   */
  static <T> T read(FailedCall call, JsonNode json, Shape<T> shape) {
    try {
      T value = MAPPER.readerFor(shape.javaType(MAPPER.getTypeFactory())).readValue(json);
      return shape.settled(value, () -> Mismatch.nothing(call, shape.type()));
    } catch (JacksonException e) {
      throw Mismatch.of(call, json, shape.type(), e);
    }
  }
}

package dev.ovhdo.client.typed;

import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.request.Request;
import java.time.OffsetDateTime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
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
}

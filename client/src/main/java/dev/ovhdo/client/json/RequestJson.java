package dev.ovhdo.client.json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Converts the values of requests to JSON. Creating the mapper takes about 200 ms in a new process,
 * so no class uses this class before the first request that needs it.
 */
public final class RequestJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RequestJson() {}

  /**
   * Converts a value to JSON.
   *
   * @param owner the request, for the message
   * @param value a record, map, list or {@link JsonNode}
   * @throws IllegalArgumentException if the value cannot be written as JSON
   */
  public static JsonNode of(Object owner, Object value) {
    if (value instanceof JsonNode json) {
      return json;
    }
    try {
      return MAPPER.valueToTree(value);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "A " + value.getClass().getSimpleName() + " of " + owner + " can't be written as JSON",
          e);
    }
  }
}

package dev.ovhdo.client.typed;

import dev.ovhdo.client.request.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Converts records of requests to JSON. Creating the mapper takes about 200 ms in a new process, so
 * no class uses this class before the first request with a record.
 */
final class TypedJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
}

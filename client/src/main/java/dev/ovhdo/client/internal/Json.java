package dev.ovhdo.client.internal;

import dev.ovhdo.client.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** JSON to bytes and back. */
final class Json {
  /** Prices keep their digits: 10.10 stays 10.10. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Json() {}

  /** Returns compact UTF-8; what is not ASCII is not escaped, and neither is a slash. */
  static byte[] bytes(Request request, JsonNode body) {
    try {
      return MAPPER.writeValueAsBytes(body);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("The body of " + request + " can't be written as JSON", e);
    }
  }

  /** Returns the JSON of these bytes; a null node where there is nothing but white space. */
  static JsonNode read(byte[] bytes) {
    JsonNode node = MAPPER.readTree(bytes);
    return node.isMissingNode() ? NullNode.getInstance() : node;
  }
}

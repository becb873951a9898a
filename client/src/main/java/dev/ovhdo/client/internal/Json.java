package dev.ovhdo.client.internal;

import dev.ovhdo.client.request.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Converts JSON to bytes and back. */
final class Json {
  private Json() {}

  /** Returns compact JSON in UTF-8; neither slashes nor non-ASCII characters are escaped. */
  static byte[] bytes(Request request, JsonNode body) {
    try {
      return JsonMapper.shared().writeValueAsBytes(body);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("The body of " + request + " can't be written as JSON", e);
    }
  }

  /**
   * Returns the JSON of these bytes; a null node if they contain only white space.
   *
   * @throws JacksonException if they are no JSON, or exceed Jackson's limits
   */
  static JsonNode read(byte[] bytes) {
    try {
      return JsonTree.read(bytes);
    } catch (NumberFormatException e) {
      // Jackson passes on the failure of an exponent that is too large.
      throw new StreamConstraintsException("The exponent of a number is too large");
    }
  }
}

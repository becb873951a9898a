package dev.ovhdo.catalog.check;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The description of an invalid value for a message.
 *
 * @param kind the kind of value, without its content: {@code a list}
 * @param text the text of the value; null for lists and objects, which are long and may contain
 *     secrets
 * @param phrase the value as a message shows it
 */
record ValueDescription(String kind, @Nullable String text, String phrase) {
  private static final int LONG = 60;

  /** Describes a value of a path, a query or a header, which is always text. */
  static ValueDescription of(String text) {
    return new ValueDescription("the given value", text, quoted(text));
  }

  static ValueDescription of(JsonNode value) {
    if (value.isString()) {
      return new ValueDescription(
          "this text", value.asString(), "the text " + quoted(value.asString()));
    }
    if (value.isArray()) {
      return new ValueDescription("a list", null, "a list");
    }
    if (value.isObject()) {
      return new ValueDescription("an object", null, "an object");
    }
    String kind = value.isNumber() ? "a number" : value.isNull() ? "null" : "true or false";
    return new ValueDescription(kind, value.toString(), value.toString());
  }

  static String quoted(String text) {
    if (text.codePointCount(0, text.length()) <= LONG) {
      return '"' + text + '"';
    }
    return '"' + text.substring(0, text.offsetByCodePoints(0, LONG)) + "…\"";
  }
}

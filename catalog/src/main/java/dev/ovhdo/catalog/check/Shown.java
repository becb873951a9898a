package dev.ovhdo.catalog.check;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A wrong value in a message.
 *
 * @param kind what it is, in words that give nothing away: {@code a list}
 * @param text its own text; null for lists and objects, which are long and may hold secrets
 * @param phrase as a message has it
 */
record Shown(String kind, @Nullable String text, String phrase) {
  private static final int LONG = 60;

  /** A value of a path, a query or a header, which is always text. */
  static Shown of(String text) {
    return new Shown("what was given", text, quoted(text));
  }

  static Shown of(JsonNode value) {
    if (value.isString()) {
      return new Shown("this text", value.asString(), "the text " + quoted(value.asString()));
    }
    if (value.isArray()) {
      return new Shown("a list", null, "a list");
    }
    if (value.isObject()) {
      return new Shown("an object", null, "an object");
    }
    String kind = value.isNumber() ? "a number" : value.isNull() ? "null" : "true or false";
    return new Shown(kind, value.toString(), value.toString());
  }

  static String quoted(String text) {
    if (text.codePointCount(0, text.length()) <= LONG) {
      return '"' + text + '"';
    }
    return '"' + text.substring(0, text.offsetByCodePoints(0, LONG)) + "…\"";
  }
}

package dev.ovhdo.api;

import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The properties of one JSON object of an answer. What is missing or of the wrong kind is a {@link
 * DecodeException} that says which one; values are never shown, since they may be secret.
 *
 * <p>Records are made by hand from it, not by data binding, which would double the time that a
 * command takes to start.
 */
final class Fields {
  private final JsonNode json;
  private final String prefix;
  private final FailedCall call;

  private Fields(JsonNode json, String prefix, FailedCall call) {
    this.json = json;
    this.prefix = prefix;
    this.call = call;
  }

  /** The properties of an answer that must be an object. */
  static Fields of(JsonNode json, FailedCall call) {
    if (!json.isObject()) {
      throw new DecodeException(call, kind(json) + " where an object belongs", null);
    }
    return new Fields(json, "", call);
  }

  String text(String name) {
    String value = textOrNull(name);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  String textOrEmpty(String name) {
    String value = textOrNull(name);
    return value == null ? "" : value;
  }

  @Nullable String textOrNull(String name) {
    JsonNode node = find(name);
    if (node == null) {
      return null;
    }
    if (!node.isString()) {
      throw wrong(name, node, "a string");
    }
    return node.stringValue();
  }

  long number(String name) {
    JsonNode node = find(name);
    if (node == null) {
      throw missing(name);
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw wrong(name, node, "a whole number");
    }
    return node.longValue();
  }

  int integer(String name) {
    long value = number(name);
    if (value != (int) value) {
      throw new DecodeException(call, property(name) + " is too big a number", null);
    }
    return (int) value;
  }

  boolean flagOrFalse(String name) {
    JsonNode node = find(name);
    if (node == null) {
      return false;
    }
    if (!node.isBoolean()) {
      throw wrong(name, node, "true or false");
    }
    return node.booleanValue();
  }

  OffsetDateTime moment(String name) {
    OffsetDateTime value = momentOrNull(name);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  @Nullable OffsetDateTime momentOrNull(String name) {
    String value = textOrNull(name);
    if (value == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(value);
    } catch (DateTimeException e) {
      throw new DecodeException(call, property(name) + " is no date with time and offset", e);
    }
  }

  /** An address that a person may be sent to: nothing but http and https. */
  URI webAddress(String name) {
    String value = text(name);
    if (value.startsWith("https://") || value.startsWith("http://")) {
      try {
        return URI.create(value);
      } catch (IllegalArgumentException e) {
        // Neither the value nor the parser's message, which quotes it, may be shown.
        throw new DecodeException(call, property(name) + " is no URL", null);
      }
    }
    throw new DecodeException(call, property(name) + " is no URL", null);
  }

  /** An array of strings; an absent one is empty. */
  List<String> texts(String name) {
    JsonNode node = find(name);
    if (node == null) {
      return List.of();
    }
    return texts(node, property(name), call);
  }

  /** The elements of an array that must hold strings only. */
  static List<String> texts(JsonNode array, String where, FailedCall call) {
    if (!array.isArray()) {
      throw new DecodeException(call, where + " is " + kind(array) + " where a list belongs", null);
    }
    List<String> values = new ArrayList<>();
    for (JsonNode element : array) {
      if (!element.isString()) {
        throw new DecodeException(
            call, where + " holds " + kind(element) + " where a string belongs", null);
      }
      values.add(element.stringValue());
    }
    return List.copyOf(values);
  }

  Fields child(String name) {
    JsonNode node = find(name);
    if (node == null) {
      throw missing(name);
    }
    return child(name, node);
  }

  /** An array of objects; an absent one is empty. */
  List<Fields> children(String name) {
    JsonNode node = find(name);
    if (node == null) {
      return List.of();
    }
    if (!node.isArray()) {
      throw wrong(name, node, "a list");
    }
    List<Fields> values = new ArrayList<>();
    for (JsonNode element : node) {
      values.add(child(name + "[" + values.size() + "]", element));
    }
    return List.copyOf(values);
  }

  private Fields child(String name, JsonNode node) {
    if (!node.isObject()) {
      throw wrong(name, node, "an object");
    }
    return new Fields(node, prefix + name + ".", call);
  }

  private @Nullable JsonNode find(String name) {
    JsonNode node = json.get(name);
    return node == null || node.isNull() ? null : node;
  }

  private String property(String name) {
    return "the property \"" + prefix + name + "\"";
  }

  private DecodeException missing(String name) {
    return new DecodeException(call, property(name) + " is missing", null);
  }

  private DecodeException wrong(String name, JsonNode node, String wanted) {
    return new DecodeException(
        call, property(name) + " is " + kind(node) + " where " + wanted + " belongs", null);
  }

  /** What a person calls this kind of JSON. */
  static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case NULL, MISSING -> "nothing";
      default -> node.getNodeType().name().toLowerCase(Locale.ROOT);
    };
  }
}

package dev.ovhdo.client.typed;

import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.typed.Mismatches.Mismatch;
import dev.ovhdo.client.value.OpenEnum;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Describes where a response does not match its type. The response may contain secrets, so no
 * message quotes it.
 */
final class DecodeErrors {
  private DecodeErrors() {}

  /** Creates the exception for an empty response. */
  static DecodeException missing(FailedCall call, Class<?> wanted) {
    return new DecodeException(call, "it is empty, but " + word(wanted) + " is expected", null);
  }

  /** Creates the exception for a response of another type. */
  static DecodeException of(FailedCall call, Mismatch mismatch) {
    return new DecodeException(
        call,
        place(mismatch.path()) + " is " + complaint(mismatch.found(), mismatch.wanted()),
        null);
  }

  /**
   * Creates the exception for a property of another type, which is detected when the property is
   * read.
   */
  static DecodeException ofProperty(
      String type, String property, JsonNode found, @Nullable Class<?> wanted) {
    return DecodeException.ofProperty(type, property, complaint(found, wanted));
  }

  /** Names come from the server, so terminal control characters are removed. */
  private static String place(String path) {
    if (path.isEmpty()) {
      return "it";
    }
    return path.matches("[\\[\\]0-9]+")
        ? "the element " + path
        : "the property \"" + path.replaceAll("\\p{Cntrl}", "?") + "\"";
  }

  private static String complaint(JsonNode found, @Nullable Class<?> wanted) {
    if (wanted == null) {
      return kind(found) + ", which is not expected";
    }
    if (wanted == Long.class
        ? found.isIntegralNumber()
        : wanted == Double.class && found.isNumber()) {
      return "too big a number";
    }
    if (found.isArray() && wanted == List.class) {
      return "a list of which no element is understood";
    }
    if (found.isObject() && wanted == Map.class) {
      return "an object of which no value is understood";
    }
    return kind(found) + ", but " + word(wanted) + " is expected";
  }

  private static String word(Class<?> type) {
    if (type == Long.class) {
      return "a whole number";
    }
    if (type == String.class) {
      return "a string";
    }
    if (type == Boolean.class) {
      return "true or false";
    }
    if (type == Double.class) {
      return "a number";
    }
    if (type == OffsetDateTime.class) {
      return "a date with time";
    }
    if (type == LocalDate.class) {
      return "a date";
    }
    if (type == LocalTime.class) {
      return "a time of day";
    }
    if (type == UUID.class) {
      return "a UUID";
    }
    if (OpenEnum.class.isAssignableFrom(type)) {
      return "one of the values of " + type.getSimpleName();
    }
    if (type == List.class) {
      return "a list";
    }
    return type == Map.class || type.isRecord() ? "an object" : "another value";
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      default -> "null";
    };
  }
}

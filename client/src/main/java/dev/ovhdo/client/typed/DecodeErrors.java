package dev.ovhdo.client.typed;

import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.value.OpenEnum;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Describes where a response does not match its type. Jackson's message quotes the response, which
 * may contain secrets, so neither the message nor the exception is passed on.
 */
final class DecodeErrors {
  private DecodeErrors() {}

  /** Creates the exception for an empty response. */
  static DecodeException missing(FailedCall call, Class<?> wanted) {
    return exception(call, "it is empty, but " + word(wanted) + " is expected");
  }

  /** Creates the exception for a response that Jackson could not convert. */
  static DecodeException of(
      FailedCall call, JsonNode json, Class<?> shape, JacksonException failure) {
    StringBuilder path = new StringBuilder();
    JsonNode found = json;
    for (Reference step : failure.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
        found = found.path(step.getIndex());
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        found = found.path(step.getPropertyName());
      }
    }
    return exception(
        call, place(path.toString()) + " is " + complaint(found, wanted(shape, failure)));
  }

  /**
   * Creates the exception for a property of another type, which is detected when the property is
   * read.
   */
  static DecodeException ofProperty(String type, String property, JsonNode found) {
    return DecodeException.ofProperty(type, property, kind(found));
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
    if (isWhole(wanted) && found.isIntegralNumber() && !found.canConvertToLong()) {
      return "too big a number";
    }
    return kind(found) + ", but " + word(wanted) + " is expected";
  }

  private static @Nullable Class<?> wanted(Class<?> shape, JacksonException failure) {
    if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return mismatch.getTargetType();
    }
    if (failure instanceof InputCoercionException coercion) {
      return coercion.getTargetType();
    }
    return failure.getPath().isEmpty() ? shape : null;
  }

  private static DecodeException exception(FailedCall call, String reason) {
    String aside = call.method() == HttpMethod.GET ? "" : ". The call itself was carried out";
    return new DecodeException(call, reason + aside, null);
  }

  private static boolean isWhole(Class<?> type) {
    return type == Long.class || type == long.class || type == Integer.class || type == int.class;
  }

  private static String word(Class<?> type) {
    if (isWhole(type)) {
      return "a whole number";
    }
    if (type == String.class) {
      return "a string";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(type) || type == double.class) {
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
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : "another value";
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

package dev.ovhdo.cli.mutation;

import dev.ovhdo.sandbox.http.HttpResponse;
import java.util.function.UnaryOperator;

/**
 * One change of one response.
 *
 * @param response the response that is changed
 * @param property the path of the property in the JSON, such as {@code model.name} or {@code
 *     records[].id}; empty if the change concerns the whole response
 * @param kind what is changed
 * @param change makes the change
 */
public record Mutation(
    RecordedResponse response, String property, Kind kind, UnaryOperator<HttpResponse> change) {

  /** What is changed. */
  public enum Kind {
    /** The property is left out. */
    ABSENT,
    /** The property, the item of a list or the response is null. */
    NULL,
    /** The property, the item of a list or the response has another type. */
    OTHER_TYPE,
    /** The property has a value that its enumeration does not contain. */
    UNKNOWN_VALUE,
    /** The property has the same value in another form: "2" or 2.0 for 2, a date without time. */
    OTHER_FORM,
    /** An object has a property that no schema describes. */
    MORE_PROPERTIES,
    /** The status is 201 instead of 200. */
    STATUS_201,
    /** The status is 202 instead of 200. */
    STATUS_202,
    /** The content type is not that of JSON. */
    CONTENT_TYPE,
    /** The body begins with a byte order mark. */
    BYTE_ORDER_MARK,
    /** The response has no body. */
    NO_BODY
  }

  /** Returns whether the response means the same as before. */
  public boolean isHarmless() {
    return switch (kind) {
      case OTHER_FORM, MORE_PROPERTIES, STATUS_201, STATUS_202, CONTENT_TYPE, BYTE_ORDER_MARK ->
          true;
      default -> false;
    };
  }

  /** Returns a text such as {@code GET /vps/{serviceName} #1 model.name ABSENT}. */
  @Override
  public String toString() {
    return response + (property.isEmpty() ? "" : " " + property) + " " + kind;
  }
}

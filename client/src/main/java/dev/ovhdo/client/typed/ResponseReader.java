package dev.ovhdo.client.typed;

import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.typed.Mismatches.Mismatch;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads responses as their Java types. A property of another type than described does not make a
 * record unreadable, and a response to a change is read as far as possible: the change was carried
 * out, whatever the response contains.
 */
final class ResponseReader {
  private ResponseReader() {}

  /**
   * Reads a response.
   *
   * @throws DecodeException if the response to a {@code GET} is missing or has another type; if the
   *     response to another method has another type that cannot be empty, such as a text
   */
  static <T> T read(FailedCall call, JsonNode json, ResponseType<T> type) {
    Mismatches mismatches = new Mismatches();
    Object value =
        json.isNull() ? ValueReaders.ofNull(type.type()) : type.reader().read(json, mismatches);
    Mismatch mismatch = mismatches.first();
    boolean isChange = call.method() != HttpMethod.GET;
    if (mismatch != null && !isChange) {
      throw DecodeErrors.of(call, mismatch);
    }
    if (value == null) {
      value = empty(type, isChange, json);
    }
    if (value == null) {
      throw mismatch == null
          ? DecodeErrors.missing(call, type.type())
          : DecodeErrors.of(call, mismatch);
    }
    return type.immutable(value);
  }

  /** Returns a value without content; null if the type has none. */
  private static @Nullable Object empty(ResponseType<?> type, boolean isChange, JsonNode json) {
    if (type.type() == List.class) {
      return List.of();
    }
    if (type.type() == Map.class) {
      return Map.of();
    }
    return isChange && type.reader() instanceof RecordReader record
        ? record.readProperties(json)
        : null;
  }
}

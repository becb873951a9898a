package dev.ovhdo.client.value;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The value of a nullable property in a request: a value, or an explicit {@code null}, which clears
 * the property at OVHcloud. A property without a {@code JsonNullable} is not sent, and keeps its
 * value.
 *
 * @param <T> the type of the value
 * @param value the value to send; null sends {@code null}
 */
public record JsonNullable<T>(@JsonValue @Nullable T value) {

  /** Returns a property with a value; null sends {@code null}. */
  public static <T> JsonNullable<T> of(@Nullable T value) {
    return new JsonNullable<>(value);
  }

  /** Returns a property that sends {@code null}, which clears it. */
  public static <T> JsonNullable<T> ofNull() {
    return new JsonNullable<>(null);
  }
}

package dev.ovhdo.client.typed;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A property of a request that the API lets be {@code null}, and that is set: to a value, or to an
 * explicit {@code null}, which at OVHcloud clears it. Where a request holds no {@code Sent} for
 * such a property, the property is left out, and keeps the value that it has.
 *
 * @param <T> what the property holds
 * @param value what is sent; null sends {@code null}
 */
public record Sent<T>(@JsonValue @Nullable T value) {

  /** Sends this value; null sends {@code null}. */
  public static <T> Sent<T> of(@Nullable T value) {
    return new Sent<>(value);
  }

  /** Sends {@code null}, which clears the property. */
  public static <T> Sent<T> ofNull() {
    return new Sent<>(null);
  }
}

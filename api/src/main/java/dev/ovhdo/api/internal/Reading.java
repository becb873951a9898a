package dev.ovhdo.api.internal;

import dev.ovhdo.client.error.OvhException;
import java.util.function.Supplier;

/**
 * A value that is read at the same time as others. A failure is thrown when the value is used, so
 * that the first of several failures does not depend on their timing. Immutable.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface Reading<T> {
  /** Reads a value now. */
  static <T> Reading<T> of(Supplier<T> read) {
    try {
      T value = read.get();
      return () -> value;
    } catch (OvhException e) {
      return () -> {
        throw e;
      };
    }
  }

  /**
   * Returns the value.
   *
   * @throws OvhException if the value could not be read
   */
  T value();
}

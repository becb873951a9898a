package dev.ovhdo.api.server;

import org.jspecify.annotations.Nullable;

/** Conversion of numbers to the API's type. */
final class Numbers {
  private Numbers() {}

  static @Nullable Long wide(@Nullable Integer number) {
    return number == null ? null : Long.valueOf(number);
  }
}

package dev.ovhdo.api.server;

import org.jspecify.annotations.Nullable;

/** Numbers of disks, as the API has them. */
final class Numbers {
  private Numbers() {}

  static @Nullable Long wide(@Nullable Integer number) {
    return number == null ? null : Long.valueOf(number);
  }
}

package dev.ovhdo.client.typed;

import dev.ovhdo.client.error.DecodeException;
import org.jspecify.annotations.Nullable;

/**
 * What OVHcloud's description of a type promises is not always sent. An answer is therefore read
 * leniently, and only the accessor of a property that is missing complains: a list of machines can
 * be read although one of them has no cluster.
 */
public final class Promised {
  private Promised() {}

  /**
   * Returns a value that should be there.
   *
   * @param value what was sent
   * @param type what it is a part of, as OVHcloud calls that: {@code vps.Task}
   * @param property its name
   * @throws DecodeException if it was not sent
   */
  public static <T> T of(@Nullable T value, String type, String property) {
    if (value == null) {
      throw new DecodeException(type, property);
    }
    return value;
  }
}

package dev.ovhdo.client.typed;

import dev.ovhdo.client.error.DecodeException;
import org.jspecify.annotations.Nullable;

/**
 * Checks required properties of responses when they are used. OVHcloud does not always send the
 * properties that its schema requires. A response with a missing property is therefore accepted,
 * and only the accessor of that property throws: a list of machines can be read even if one machine
 * has no cluster.
 */
public final class RequiredProperty {
  private RequiredProperty() {}

  /**
   * Returns the value of a required property.
   *
   * @param value the value that was received
   * @param type OVHcloud's name for the type that has the property: {@code vps.Task}
   * @param property the name of the property
   * @throws DecodeException if the value is null
   */
  public static <T> T require(@Nullable T value, String type, String property) {
    if (value == null) {
      throw new DecodeException(type, property);
    }
    return value;
  }
}

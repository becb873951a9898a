package dev.ovhdo.client.typed;

import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.value.ResponseRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks properties of responses when they are used. OVHcloud does not always send the properties
 * that its schema requires, and sends some with another type. Such a response is accepted, and only
 * the accessor of that property throws: a list of machines can be read even if one machine has no
 * cluster.
 */
public final class ResponseProperty {
  private ResponseProperty() {}

  /**
   * Returns the value of a required property.
   *
   * @param record the record that has the property
   * @param value the value that was received
   * @param type OVHcloud's name for the type of the record: {@code vps.Task}
   * @param property the name of the property
   * @throws DecodeException if the property is missing, is null, or has another type
   */
  public static <T> T required(
      ResponseRecord<?> record, @Nullable T value, String type, String property) {
    T present = nullable(record, value, type, property);
    if (present == null) {
      throw new DecodeException(type, property);
    }
    return present;
  }

  /**
   * Returns the value of a nullable property.
   *
   * @throws DecodeException if the property has another type
   */
  public static <T> @Nullable T nullable(
      ResponseRecord<?> record, @Nullable T value, String type, String property) {
    if (value == null) {
      refuseOtherType(record, type, property);
    }
    return value;
  }

  /**
   * Returns the elements of a list; empty if the list is missing or null.
   *
   * @throws DecodeException if the property is no list, or none of its elements can be read
   */
  public static <T> List<T> list(
      ResponseRecord<?> record, List<T> value, String type, String property) {
    if (value.isEmpty()) {
      refuseOtherType(record, type, property);
    }
    return value;
  }

  /**
   * Returns the entries of a map; empty if the map is missing or null.
   *
   * @throws DecodeException if the property is no object, or none of its values can be read
   */
  public static <T> Map<String, T> map(
      ResponseRecord<?> record, Map<String, T> value, String type, String property) {
    if (value.isEmpty()) {
      refuseOtherType(record, type, property);
    }
    return value;
  }

  private static void refuseOtherType(ResponseRecord<?> record, String type, String property) {
    JsonNode other = record.unknown().get(property);
    if (other != null) {
      ValueReader reader = ValueReaders.of(record.getClass());
      Class<?> wanted = reader instanceof RecordReader known ? known.typeOf(property) : null;
      throw DecodeErrors.ofProperty(type, property, other, wanted);
    }
  }
}

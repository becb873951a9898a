package dev.ovhdo.client.typed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Immutable copies for the compact constructors of records.
 *
 * <p>What is read and what is sent differ: a list that an answer leaves out is an empty one, but a
 * request that turned a list left out into an empty one would clear it at OVHcloud.
 */
public final class Copy {
  private Copy() {}

  /** For an answer: a list left out is empty. What OVHcloud put into the list stays, nulls too. */
  public static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }

  /** For an answer: a map left out is empty. */
  public static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * For a request: a list left out stays left out.
   *
   * @throws NullPointerException if an element is null
   */
  public static <T> @Nullable List<T> orNull(@Nullable List<T> list) {
    return list == null ? null : List.copyOf(list);
  }

  /** For a request: a map left out stays left out. The order of the keys is kept. */
  public static <T> @Nullable Map<String, T> orNull(@Nullable Map<String, T> map) {
    return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * For the component marked {@link Unknown}: a map whose {@code toString} shows the names alone,
   * since nobody knows which of the values are secret.
   */
  public static Map<String, JsonNode> unknown(@Nullable Map<String, JsonNode> properties) {
    return properties == null || properties.isEmpty()
        ? Map.of()
        : new UnknownProperties(properties);
  }
}

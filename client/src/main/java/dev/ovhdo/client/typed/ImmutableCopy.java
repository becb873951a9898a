package dev.ovhdo.client.typed;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Creates immutable copies of collections in the compact constructors of generated records.
 *
 * <p>A list that is missing in a response becomes an empty list. A list that is missing in a
 * request must stay missing, because an empty list would clear the property at OVHcloud.
 */
public final class ImmutableCopy {
  private ImmutableCopy() {}

  /** Copies a list of a response; null becomes an empty list. Null elements are kept. */
  public static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }

  /** Copies a map of a response; null becomes an empty map. The order of the keys is kept. */
  public static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * Copies a list of a request; null stays null.
   *
   * @throws NullPointerException if an element is null
   */
  public static <T> @Nullable List<T> orNull(@Nullable List<T> list) {
    return list == null ? null : List.copyOf(list);
  }

  /** Copies a map of a request; null stays null. The order of the keys is kept. */
  public static <T> @Nullable Map<String, T> orNull(@Nullable Map<String, T> map) {
    return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * Copies the map of the component marked {@link CatchAllProperties}. The {@code toString} of the
   * copy shows the names only, because any of the values may be a secret.
   */
  public static Map<String, JsonNode> unknown(@Nullable Map<String, JsonNode> properties) {
    return properties == null || properties.isEmpty()
        ? Map.of()
        : new UnknownProperties(properties);
  }

  /** Properties that this version does not know, in the order of the response. Immutable. */
  private static final class UnknownProperties extends AbstractMap<String, JsonNode> {
    private final Map<String, JsonNode> properties;

    UnknownProperties(Map<String, JsonNode> properties) {
      this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    @Override
    public Set<Entry<String, JsonNode>> entrySet() {
      return properties.entrySet();
    }

    /** Returns the names only. */
    @Override
    public String toString() {
      return properties.keySet().toString();
    }
  }
}

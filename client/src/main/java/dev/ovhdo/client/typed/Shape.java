package dev.ovhdo.client.typed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.type.TypeFactory;

/**
 * What the JSON of an answer becomes. Immutable.
 *
 * @param <T> the Java type
 */
public final class Shape<T> {
  private final Class<?> type;
  private final @Nullable Shape<?> element;

  private Shape(Class<?> type, @Nullable Shape<?> element) {
    this.type = Objects.requireNonNull(type, "type");
    this.element = element;
  }

  /** One value: a record, a {@link String}, a {@link Long}. */
  public static <T> Shape<T> of(Class<T> type) {
    return new Shape<>(type, null);
  }

  /** A list of such values; {@code null} instead of the list is an empty one. */
  public static <T> Shape<List<T>> listOf(Shape<T> element) {
    return new Shape<>(List.class, element);
  }

  /** A list of such values; {@code null} instead of the list is an empty one. */
  public static <T> Shape<List<T>> listOf(Class<T> element) {
    return listOf(of(element));
  }

  /** Such values by name; {@code null} instead of the map is an empty one. */
  public static <T> Shape<Map<String, T>> mapOf(Shape<T> element) {
    return new Shape<>(Map.class, element);
  }

  /** Such values by name; {@code null} instead of the map is an empty one. */
  public static <T> Shape<Map<String, T>> mapOf(Class<T> element) {
    return mapOf(of(element));
  }

  /** Any JSON, kept as it is; a null node where there is none. */
  public static Shape<JsonNode> any() {
    return of(JsonNode.class);
  }

  Class<?> type() {
    return type;
  }

  JavaType javaType(TypeFactory types) {
    if (element == null) {
      return types.constructType(type);
    }
    JavaType inner = element.javaType(types);
    return type == List.class
        ? types.constructCollectionType(List.class, inner)
        : types.constructMapType(Map.class, types.constructType(String.class), inner);
  }

  /** Makes the value what callers see: unchangeable, and empty where a list or map is null. */
  @SuppressWarnings("unchecked") // A list stays a list of the same elements, a map likewise.
  T settled(@Nullable T value, Supplier<? extends RuntimeException> nothing) {
    if (element != null) {
      return type == List.class
          ? (T) Copy.orEmpty((List<Object>) value)
          : (T) Copy.orEmpty((Map<String, Object>) value);
    }
    if (value == null) {
      throw nothing.get();
    }
    return value;
  }

  /** Returns the type as Java writes it: {@code List<String>}. */
  @Override
  public String toString() {
    if (element == null) {
      return type.getSimpleName();
    }
    return type == List.class ? "List<" + element + ">" : "Map<String, " + element + ">";
  }
}

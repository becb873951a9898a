package dev.ovhdo.client.typed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The Java type of a response. Immutable.
 *
 * @param <T> the Java type
 */
public final class ResponseType<T> {
  private final Class<?> type;
  private final @Nullable ResponseType<?> element;

  private ResponseType(Class<?> type, @Nullable ResponseType<?> element) {
    this.type = Objects.requireNonNull(type, "type");
    this.element = element;
  }

  /** Returns the type of a single value: a record, a {@link String}, a {@link Long}. */
  public static <T> ResponseType<T> of(Class<T> type) {
    return new ResponseType<>(type, null);
  }

  /** Returns the type of a list of such values; {@code null} becomes an empty list. */
  public static <T> ResponseType<List<T>> listOf(ResponseType<T> element) {
    return new ResponseType<>(List.class, element);
  }

  /** Returns the type of a list of such values; {@code null} becomes an empty list. */
  public static <T> ResponseType<List<T>> listOf(Class<T> element) {
    return listOf(of(element));
  }

  /** Returns the type of a map from text to such values; {@code null} becomes an empty map. */
  public static <T> ResponseType<Map<String, T>> mapOf(ResponseType<T> element) {
    return new ResponseType<>(Map.class, element);
  }

  /** Returns the type of a map from text to such values; {@code null} becomes an empty map. */
  public static <T> ResponseType<Map<String, T>> mapOf(Class<T> element) {
    return mapOf(of(element));
  }

  /** Returns the type of any JSON, which is not converted; an empty response is a null node. */
  public static ResponseType<JsonNode> any() {
    return of(JsonNode.class);
  }

  /** Returns whether this is the type of a list or a map. */
  boolean isCollection() {
    return element != null;
  }

  Class<?> type() {
    return type;
  }

  ValueReader reader() {
    if (element == null) {
      return ValueReaders.of(type);
    }
    return type == List.class
        ? ValueReaders.listOf(element.reader())
        : ValueReaders.mapOf(element.reader());
  }

  /** Returns an immutable copy of a list or map; other values are immutable. */
  @SuppressWarnings("unchecked") // The reader of this type creates values of this type.
  T immutable(Object value) {
    if (element == null) {
      return (T) value;
    }
    return type == List.class
        ? (T) ImmutableCopy.orEmpty((List<Object>) value)
        : (T) ImmutableCopy.orEmpty((Map<String, Object>) value);
  }

  /** Returns the type in Java syntax: {@code List<String>}. */
  @Override
  public String toString() {
    if (element == null) {
      return type.getSimpleName();
    }
    return type == List.class ? "List<" + element + ">" : "Map<String, " + element + ">";
  }
}

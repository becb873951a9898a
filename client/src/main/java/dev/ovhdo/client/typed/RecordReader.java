package dev.ovhdo.client.typed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads objects as response records, whose last component is the map of the properties that are not
 * known. A property of another type than described is put into this map, too: as a whole, even if
 * only some elements of a list do not fit, so that no information is lost.
 */
final class RecordReader implements ValueReader {
  private final Class<?> type;
  private final RecordConstructor constructor;

  /** The type of each component, without the last. */
  private final Type[] types;

  /** The reader of each component, created on first use, because types may contain themselves. */
  private final @Nullable ValueReader[] readers;

  /** The positions of the components by their names in JSON. */
  private final Map<String, Integer> positions = new HashMap<>();

  RecordReader(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    this.type = type;
    constructor = new RecordConstructor(type, components);
    types = new Type[components.length - 1];
    readers = new ValueReader[types.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getGenericType();
      positions.put(jsonName(components[i]), i);
    }
  }

  private static String jsonName(RecordComponent component) {
    try {
      Field field = component.getDeclaringRecord().getDeclaredField(component.getName());
      JsonProperty property = field.getAnnotation(JsonProperty.class);
      return property == null ? component.getName() : property.value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(component + " has no field", e);
    }
  }

  @Override
  public @Nullable Object read(JsonNode json, Mismatches mismatches) {
    return json.isObject() || ValueReaders.isEmptyList(json)
        ? readProperties(json)
        : mismatches.add(json, type);
  }

  /** Reads the properties of an object; all are missing if the JSON is no object. */
  Object readProperties(JsonNode json) {
    @Nullable Object[] values = new Object[types.length + 1];
    Map<String, JsonNode> unknown = new LinkedHashMap<>();
    Mismatches mismatches = new Mismatches();
    for (Map.Entry<String, JsonNode> property : json.properties()) {
      Integer position = positions.get(property.getKey());
      JsonNode value = property.getValue();
      int before = mismatches.count();
      if (position != null) {
        values[position] =
            value.isNull()
                ? ValueReaders.ofNull(types[position])
                : reader(position).read(value, mismatches);
      }
      if (position == null || mismatches.count() > before) {
        unknown.put(property.getKey(), value);
      }
    }
    values[types.length] = unknown;
    return constructor.create(values);
  }

  private ValueReader reader(int position) {
    ValueReader reader = readers[position];
    if (reader == null) {
      reader = ValueReaders.of(types[position]);
      readers[position] = reader;
    }
    return reader;
  }

  /** Returns the class that a property is described with; null if there is no such property. */
  @Nullable Class<?> typeOf(String property) {
    Integer position = positions.get(property);
    if (position == null) {
      return null;
    }
    return (Class<?>)
        (types[position] instanceof ParameterizedType generic
            ? generic.getRawType()
            : types[position]);
  }
}

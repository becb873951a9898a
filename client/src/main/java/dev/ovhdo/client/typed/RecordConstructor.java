package dev.ovhdo.client.typed;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The canonical constructor of a record. */
final class RecordConstructor {
  private final Constructor<?> constructor;

  RecordConstructor(Class<?> type, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    constructor =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(each -> Arrays.equals(each.getParameterTypes(), types))
            .findFirst()
            .orElseThrow();
    constructor.trySetAccessible();
  }

  /** Returns the reader of an open enum: a record with a text or a number. */
  static ValueReader ofEnum(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    RecordConstructor constructor = new RecordConstructor(type, components);
    ValueReader inner = ValueReaders.of(components[0].getType());
    return (json, mismatches) -> {
      Object value = inner.read(json, new Mismatches());
      return value == null ? mismatches.add(json, type) : constructor.create(value);
    };
  }

  Object create(@Nullable Object... values) {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          constructor.getDeclaringClass().getName() + " can't be created", e);
    }
  }
}

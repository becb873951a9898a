package dev.ovhdo.client.typed;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The canonical constructor of a record. */
final class RecordConstructor {
  private final Constructor<?> constructor;

  RecordConstructor(Class<?> type, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type.getName() + " is no record", e);
    }
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
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          constructor.getDeclaringClass().getName() + " can't be created", e);
    }
  }
}

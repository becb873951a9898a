package dev.ovhdo.client.typed;

import dev.ovhdo.client.value.OpenEnum;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * The readers of all types that responses have. Differences that leave no doubt about the value are
 * accepted: {@code "2"} and {@code 2.0} for 2, {@code 1} and {@code "true"} for true, a number for
 * a text, a date for a date with time, and {@code []} for an empty object, as PHP writes it.
 */
final class ValueReaders {
  /** The longest number in a text that is read. */
  private static final int LONGEST_NUMBER = 40;

  private static final int UUID_LENGTH = 36;

  private static final ClassValue<ValueReader> OF_CLASS =
      new ClassValue<>() {
        @Override
        protected ValueReader computeValue(Class<?> type) {
          return create(type);
        }
      };

  private ValueReaders() {}

  /** Returns the reader of a class, a list or a map. */
  static ValueReader of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      ValueReader last = of(arguments[arguments.length - 1]);
      return generic.getRawType() == List.class ? listOf(last) : mapOf(last);
    }
    return OF_CLASS.get((Class<?>) type);
  }

  private static ValueReader create(Class<?> type) {
    if (type == JsonNode.class) {
      return (json, mismatches) -> json;
    }
    if (OpenEnum.class.isAssignableFrom(type)) {
      return RecordConstructor.ofEnum(type);
    }
    return type.isRecord() ? new RecordReader(type) : scalar(type, conversion(type));
  }

  /** Converts JSON to a value; returns null if this is not possible. */
  @FunctionalInterface
  private interface Conversion {
    @Nullable Object of(JsonNode json);
  }

  private static ValueReader scalar(Class<?> type, Conversion conversion) {
    return (json, mismatches) -> {
      Object value = conversion.of(json);
      return value == null ? mismatches.add(json, type) : value;
    };
  }

  private static Conversion conversion(Class<?> type) {
    if (type == String.class) {
      return ValueReaders::text;
    }
    if (type == Long.class) {
      return ValueReaders::whole;
    }
    if (type == Double.class) {
      return ValueReaders::decimal;
    }
    if (type == Boolean.class) {
      return ValueReaders::truth;
    }
    if (type == OffsetDateTime.class) {
      return json -> json.isString() ? DateFormats.moment(json.asString()) : null;
    }
    if (type == LocalDate.class) {
      return json -> json.isString() ? DateFormats.date(json.asString()) : null;
    }
    if (type == LocalTime.class) {
      return json -> json.isString() ? DateFormats.time(json.asString()) : null;
    }
    if (type == UUID.class) {
      return ValueReaders::uuid;
    }
    throw new IllegalArgumentException("A response can't be read as " + type.getName());
  }

  private static @Nullable String text(JsonNode json) {
    return json.isContainer() ? null : json.asString();
  }

  private static @Nullable Long whole(JsonNode json) {
    if (json.isIntegralNumber()) {
      return json.canConvertToLong() ? json.longValue() : null;
    }
    BigDecimal number = number(json);
    try {
      return number == null ? null : number.longValueExact();
    } catch (ArithmeticException e) {
      return null;
    }
  }

  private static @Nullable Double decimal(JsonNode json) {
    BigDecimal number = number(json);
    double value = number == null ? Double.NaN : number.doubleValue();
    return Double.isFinite(value) ? value : null;
  }

  private static @Nullable BigDecimal number(JsonNode json) {
    if (json.isNumber()) {
      return json.decimalValue();
    }
    if (!json.isString() || json.asString().length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      return new BigDecimal(json.asString().strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Boolean truth(JsonNode json) {
    String text = text(json);
    return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> null;
    };
  }

  private static @Nullable UUID uuid(JsonNode json) {
    if (!json.isString() || json.asString().length() != UUID_LENGTH) {
      return null;
    }
    try {
      return UUID.fromString(json.asString());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Returns the reader of a list. Null elements are skipped, like elements of another type. */
  static ValueReader listOf(ValueReader element) {
    return (json, mismatches) -> {
      if (!json.isArray()) {
        return mismatches.add(json, List.class);
      }
      List<Object> values = new ArrayList<>(json.size());
      for (int i = 0; i < json.size(); i++) {
        int before = mismatches.count();
        Object value = json.get(i).isNull() ? null : element.read(json.get(i), mismatches);
        mismatches.locate(before, "[" + i + "]");
        if (value != null) {
          values.add(value);
        }
      }
      return values;
    };
  }

  /** Returns the reader of a map. Null values are skipped, like values of another type. */
  static ValueReader mapOf(ValueReader element) {
    return (json, mismatches) -> {
      if (!json.isObject() && !isEmptyList(json)) {
        return mismatches.add(json, Map.class);
      }
      Map<String, Object> values = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : json.properties()) {
        int before = mismatches.count();
        JsonNode inner = entry.getValue();
        Object value = inner.isNull() ? null : element.read(inner, mismatches);
        mismatches.locate(before, entry.getKey());
        if (value != null) {
          values.put(entry.getKey(), value);
        }
      }
      return values;
    };
  }

  /** PHP writes an empty object as an empty list. */
  static boolean isEmptyList(JsonNode json) {
    return json.isArray() && json.isEmpty();
  }

  /** Returns what JSON null is as this type: any JSON may be null; all else is missing. */
  static @Nullable Object ofNull(Type type) {
    return type == JsonNode.class ? NullNode.getInstance() : null;
  }
}

package dev.ovhdo.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ovhdo.catalog.model.Scalar;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The Java classes of scalar types. */
public final class JavaScalars {
  /** Any JSON. */
  public static final ClassName ANY = ClassName.get("tools.jackson.databind", "JsonNode");

  private JavaScalars() {}

  /**
   * Returns the class of a scalar type. Addresses, blocks, times of day and durations are text,
   * because OVHcloud's values do not always have the syntax of their types.
   */
  static ClassName of(Scalar scalar) {
    return switch (scalar) {
      case LONG -> ClassName.get(Long.class);
      case DOUBLE -> ClassName.get(Double.class);
      case BOOLEAN -> ClassName.get(Boolean.class);
      case DATETIME -> ClassName.get(OffsetDateTime.class);
      case DATE -> ClassName.get(LocalDate.class);
      case UUID -> ClassName.get(UUID.class);
      case ANY -> ANY;
      case VOID -> ClassName.get(Void.class);
      default -> ClassName.get(String.class);
    };
  }
}

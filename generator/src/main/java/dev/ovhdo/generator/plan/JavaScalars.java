package dev.ovhdo.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ovhdo.catalog.model.Scalar;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The classes for types without parts. */
public final class JavaScalars {
  /** Any JSON. */
  public static final ClassName ANY = ClassName.get("tools.jackson.databind", "JsonNode");

  private JavaScalars() {}

  /**
   * Returns the class. Addresses, blocks, times of the day and spans stay text: what OVHcloud sends
   * there is not always what their names promise.
   */
  public static ClassName of(Scalar scalar) {
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

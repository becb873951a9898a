package dev.ovhdo.generator.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import java.util.List;
import java.util.Map;

/** The Java types of a family. A name without a definition becomes any JSON. */
public final class JavaTypes {
  private static final ClassName STRING = ClassName.get(String.class);
  private static final ClassName LIST = ClassName.get(List.class);
  private static final ClassName MAP = ClassName.get(Map.class);

  private final FamilyNames names;

  JavaTypes(FamilyNames names) {
    this.names = names;
  }

  /** Returns the Java type of a value in a response. */
  public TypeName read(Type type) {
    if (type instanceof Type.ListOf list) {
      return ParameterizedTypeName.get(LIST, read(list.item()));
    }
    if (type instanceof Type.MapOf map) {
      return ParameterizedTypeName.get(MAP, STRING, read(map.value()));
    }
    return type instanceof Scalar scalar
        ? JavaScalars.of(scalar)
        : names.type(type.text()).orElse(JavaScalars.ANY);
  }

  /** Returns the Java type of a value in a request. */
  public TypeName sent(Type type) {
    if (type instanceof Type.ListOf list) {
      return ParameterizedTypeName.get(LIST, sent(list.item()));
    }
    if (type instanceof Type.MapOf map) {
      return ParameterizedTypeName.get(MAP, STRING, sent(map.value()));
    }
    return type instanceof Scalar scalar
        ? JavaScalars.of(scalar)
        : names.sent(type.text()).or(() -> names.type(type.text())).orElse(JavaScalars.ANY);
  }

  /** Returns the class of a named type in responses. */
  public ClassName read(String name) {
    return names.type(name).orElseThrow();
  }

  /** Returns the record of a model in requests. */
  public ClassName sent(String name) {
    return names.sent(name).orElseThrow();
  }
}

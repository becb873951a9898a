package dev.ovhdo.generator.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ovhdo.generator.name.NameWords;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * Writes a request record: a body, a part of a body, or a query. Components that are null are not
 * sent; nullable properties are wrapped.
 */
final class RequestRecord {
  private final ClassName name;
  private final List<RecordComponent> components;

  private RequestRecord(ClassName name, List<RecordComponent> components) {
    this.name = name;
    this.components = components;
  }

  static TypeSpec of(ClassName name, String doc, List<RecordComponent> components) {
    return new RequestRecord(name, components).write(doc);
  }

  private TypeSpec write(String doc) {
    TypeSpec.Builder record =
        Records.record(name, doc, components)
            .addAnnotation(
                AnnotationSpec.builder(RuntimeTypes.JSON_INCLUDE)
                    .addMember("value", "$T.Include.NON_NULL", RuntimeTypes.JSON_INCLUDE)
                    .build())
            .recordConstructor(constructor())
            .addMethod(compact())
            .addMethod(factory());
    components.stream()
        .filter(component -> !component.isRequired())
        .forEach(component -> record.addMethod(wither(component)));
    Records.redactedToString(name, components).ifPresent(record::addMethod);
    return record.build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    for (RecordComponent component : components) {
      TypeName type = componentType(component);
      constructor.addParameter(
          Records.parameter(component, component.isRequired() ? type : Records.nullable(type)));
    }
    return constructor.build();
  }

  /**
   * Returns the type of the component in the record: the value, or a wrapper for a nullable value.
   */
  private static TypeName componentType(RecordComponent component) {
    return component.isNullable()
        ? ParameterizedTypeName.get(RuntimeTypes.JSON_NULLABLE, component.type())
        : component.type();
  }

  private MethodSpec compact() {
    MethodSpec.Builder compact =
        MethodSpec.compactConstructorBuilder()
            .addJavadoc("Checks the required components, and copies the collections.\n")
            .addModifiers(Modifier.PUBLIC);
    for (RecordComponent component : components) {
      boolean copied = component.isCollection() && !component.isNullable();
      if (component.isRequired()) {
        compact.addStatement(
            "$T.requireNonNull($L, $S)", Objects.class, component.name(), component.name());
      }
      if (copied) {
        compact.addStatement(
            "$1L = $2T.orNull($1L)", component.name(), RuntimeTypes.IMMUTABLE_COPY);
      }
    }
    return compact.build();
  }

  private MethodSpec factory() {
    List<RecordComponent> required =
        components.stream().filter(RecordComponent::isRequired).toList();
    MethodSpec.Builder factory =
        MethodSpec.methodBuilder("of")
            .addJavadoc(
                required.isEmpty()
                    ? "Returns a request without optional properties.\n"
                    : "Returns a request with the required properties only.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(name);
    for (RecordComponent component : required) {
      factory.addParameter(argument(component));
    }
    return factory
        .addStatement(
            "return new $T($L)",
            name,
            Records.join(
                components,
                component -> component.isRequired() ? wrapped(component) : CodeBlock.of("null")))
        .build();
  }

  private MethodSpec wither(RecordComponent changed) {
    return MethodSpec.methodBuilder("with" + NameWords.capitalized(changed.name()))
        .addJavadoc(
            JavadocText.block(
                "Returns a copy with "
                    + JavadocText.code(changed.property().name())
                    + (changed.isNullable()
                        ? "; null sends {@code null}, which clears it.\n"
                        : ".\n")))
        .addModifiers(Modifier.PUBLIC)
        .returns(name)
        .addParameter(argument(changed))
        .addStatement(
            "return new $T($L)",
            name,
            Records.join(
                components,
                component ->
                    component.equals(changed)
                        ? set(component)
                        : CodeBlock.of("$L", component.name())))
        .build();
  }

  private static ParameterSpec argument(RecordComponent component) {
    return ParameterSpec.builder(
            component.isNullable() ? Records.nullable(component.type()) : component.type(),
            component.name())
        .build();
  }

  /**
   * A setter does not accept null for a property that is not nullable: a property that is not set
   * is not sent.
   */
  private static CodeBlock set(RecordComponent component) {
    return component.isNullable()
        ? wrapped(component)
        : CodeBlock.of(
            "$T.requireNonNull($L, $S)", Objects.class, component.name(), component.name());
  }

  /** Returns the expression for the component, wrapped if it is nullable. */
  private static CodeBlock wrapped(RecordComponent component) {
    if (!component.isNullable()) {
      return CodeBlock.of("$L", component.name());
    }
    return component.isCollection()
        ? CodeBlock.of(
            "$T.of($T.orNull($L))",
            RuntimeTypes.JSON_NULLABLE,
            RuntimeTypes.IMMUTABLE_COPY,
            component.name())
        : CodeBlock.of("$T.of($L)", RuntimeTypes.JSON_NULLABLE, component.name());
  }
}

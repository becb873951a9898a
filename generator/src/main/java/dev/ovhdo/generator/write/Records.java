package dev.ovhdo.generator.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The common parts of response records and request records. */
final class Records {
  private Records() {}

  /** Returns the builder of a record with its Javadoc. */
  static TypeSpec.Builder record(ClassName name, String doc, List<RecordComponent> components) {
    StringBuilder text = new StringBuilder(doc).append('\n');
    if (!components.isEmpty()) {
      text.append('\n');
    }
    components.forEach(component -> text.append(component.doc()));
    return TypeSpec.recordBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(JavadocText.block(text.toString()));
  }

  /** Returns the declaration of a component. */
  static ParameterSpec parameter(RecordComponent component, TypeName type) {
    return ParameterSpec.builder(type, component.name())
        .addAnnotations(component.annotations())
        .build();
  }

  /** Returns the type with the annotation {@code @Nullable}. */
  static TypeName nullable(TypeName type) {
    return type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
  }

  /** Returns a {@code toString} that hides the secrets; empty if there are no secrets. */
  static Optional<MethodSpec> redactedToString(
      ClassName name, List<RecordComponent> components, String... more) {
    if (components.stream().noneMatch(component -> component.isSecretIn(name))) {
      return Optional.empty();
    }
    CodeBlock.Builder text =
        CodeBlock.builder()
            .add("return $T.of($S)", RuntimeTypes.REDACTED_TO_STRING, name.simpleName());
    for (RecordComponent component : components) {
      text.add(
          "\n.$L($S, $L)",
          component.isSecretIn(name) ? "addRedacted" : "add",
          component.name(),
          component.name());
    }
    for (String other : more) {
      text.add("\n.add($S, $L)", other, other);
    }
    return Optional.of(
        MethodSpec.methodBuilder("toString")
            .addJavadoc("Returns the components without the secrets.\n")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class)
            .addStatement(text.add("\n.toString()").build())
            .build());
  }

  /** Joins a piece of code for each component with commas. */
  static CodeBlock join(
      List<RecordComponent> components, Function<RecordComponent, CodeBlock> piece) {
    return components.stream().map(piece).collect(CodeBlock.joining(",$W"));
  }
}

package dev.ovhdo.generator.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.generator.name.JavaNames;
import dev.ovhdo.generator.name.UniqueNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes an open enumeration: a record with a value, and a constant for each known value. */
final class OpenEnumRecord {
  private static final String KNOWN = "KNOWN";

  private OpenEnumRecord() {}

  static TypeSpec of(ClassName name, Enumeration enumeration) {
    boolean number = enumeration.base() == Scalar.LONG;
    ClassName value = ClassName.get(number ? Long.class : String.class);
    TypeSpec.Builder record =
        TypeSpec.recordBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                JavadocText.block(
                    JavadocText.code(enumeration.name())
                        + ": one of the constants, or a value that OVHcloud added later.\n\n"
                        + "@param value the API's "
                        + (number ? "number" : "word")
                        + "\n"))
            .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.OPEN_ENUM, value))
            .recordConstructor(
                MethodSpec.constructorBuilder()
                    .addParameter(
                        ParameterSpec.builder(value, "value").addAnnotation(Override.class).build())
                    .build());
    Map<String, String> constants = constants(enumeration);
    for (String literal : enumeration.values()) {
      record.addField(
          FieldSpec.builder(
                  name,
                  constants.getOrDefault(literal, ""),
                  Modifier.PUBLIC,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .addJavadoc(
                  JavadocText.block(
                      literal.isEmpty() ? "No text.\n" : JavadocText.code(literal) + ".\n"))
              .initializer(number ? "new $T($LL)" : "new $T($S)", name, literal)
              .build());
    }
    return record
        .addField(known(name, enumeration, constants))
        .addMethod(compact())
        .addMethod(factory(name, value))
        .addMethod(knownValues(name))
        .addMethod(isKnown())
        .addMethod(text(number))
        .build();
  }

  private static Map<String, String> constants(Enumeration enumeration) {
    Map<String, String> proposals = new LinkedHashMap<>();
    new TreeSet<>(enumeration.values())
        .forEach(literal -> proposals.put(literal, JavaNames.constant(literal)));
    return UniqueNames.constants().assign(proposals);
  }

  private static TypeName listOf(ClassName name) {
    return ParameterizedTypeName.get(ClassName.get(List.class), name);
  }

  private static FieldSpec known(
      ClassName name, Enumeration enumeration, Map<String, String> constants) {
    CodeBlock all =
        enumeration.values().stream()
            .map(literal -> CodeBlock.of("$L", constants.getOrDefault(literal, "")))
            .collect(CodeBlock.joining(",$W"));
    return FieldSpec.builder(listOf(name), KNOWN, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.of($L)", List.class, all)
        .build();
  }

  private static MethodSpec compact() {
    return MethodSpec.compactConstructorBuilder()
        .addJavadoc("Accepts any value, known or unknown.\n")
        .addModifiers(Modifier.PUBLIC)
        .addStatement("$T.requireNonNull(value, $S)", Objects.class, "value")
        .build();
  }

  private static MethodSpec factory(ClassName name, ClassName value) {
    return MethodSpec.methodBuilder("of")
        .addJavadoc("Returns the value of this text, known or unknown.\n")
        .addAnnotation(
            AnnotationSpec.builder(RuntimeTypes.JSON_CREATOR)
                .addMember("mode", "$T.Mode.DELEGATING", RuntimeTypes.JSON_CREATOR)
                .build())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(name)
        .addParameter(value, "value")
        .addStatement("return new $T(value)", name)
        .build();
  }

  private static MethodSpec knownValues(ClassName name) {
    return MethodSpec.methodBuilder("known")
        .addJavadoc("Returns the values that OVHcloud had published, in the order of the schema.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(listOf(name))
        .addStatement("return $L", KNOWN)
        .build();
  }

  private static MethodSpec isKnown() {
    return MethodSpec.methodBuilder("isKnown")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(boolean.class)
        .addStatement("return $L.contains(this)", KNOWN)
        .build();
  }

  private static MethodSpec text(boolean number) {
    return MethodSpec.methodBuilder("toString")
        .addJavadoc("Returns the value.\n")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement(number ? "return value.toString()" : "return value")
        .build();
  }
}

package dev.ovhdo.generator.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.generator.name.ReservedNames;
import dev.ovhdo.generator.plan.FamilyPlan;
import dev.ovhdo.generator.plan.JavaScalars;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Writes the record of a model in responses. A missing list becomes an empty list, unknown
 * properties are kept, and the accessor of a missing required property or of a property of another
 * type throws an exception.
 */
final class ResponseRecord {
  private static final String UNKNOWN = "unknown";

  private ResponseRecord() {}

  static TypeSpec of(FamilyPlan plan, Model model) {
    ClassName name = plan.types().read(model.name());
    List<RecordComponent> components =
        RecordComponent.of(
            model.properties(), plan.types()::read, ReservedNames::isTakenInResponse);
    TypeSpec.Builder record =
        Records.record(name, JavadocText.code(model.name()) + " in a response.", components)
            .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.RESPONSE_RECORD, name))
            .addJavadoc(
                "@param $L properties that this version does not know, or of another type\n",
                UNKNOWN)
            .recordConstructor(constructor(components))
            .addMethod(compact(components));
    components.forEach(component -> record.addMethod(accessor(model, component)));
    Records.redactedToString(name, components, UNKNOWN).ifPresent(record::addMethod);
    return record.build();
  }

  private static MethodSpec constructor(List<RecordComponent> components) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    for (RecordComponent component : components) {
      constructor.addParameter(
          Records.parameter(
              component,
              isAbsentNull(component) ? Records.nullable(component.type()) : component.type()));
    }
    TypeName map =
        ParameterizedTypeName.get(
            ClassName.get(Map.class), ClassName.get(String.class), JavaScalars.ANY);
    return constructor
        .addParameter(
            ParameterSpec.builder(map, UNKNOWN)
                .addAnnotation(RuntimeTypes.CATCH_ALL_PROPERTIES)
                .build())
        .build();
  }

  /** The record accepts what OVHcloud sends; the accessor returns only what is described. */
  private static MethodSpec accessor(Model model, RecordComponent component) {
    return MethodSpec.methodBuilder(component.name())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(isAbsentNull(component) ? Records.nullable(component.type()) : component.type())
        .addStatement(
            "return $T.$L(this, $L, $S, $S)",
            RuntimeTypes.RESPONSE_PROPERTY,
            check(component),
            component.name(),
            model.name(),
            component.property().name())
        .build();
  }

  private static String check(RecordComponent component) {
    if (component.type() instanceof ParameterizedTypeName collection) {
      return collection.rawType().simpleName().toLowerCase(Locale.ROOT);
    }
    return component.isNullable() ? "nullable" : "required";
  }

  private static boolean isAbsentNull(RecordComponent component) {
    return component.isNullable() && !component.isCollection();
  }

  private static MethodSpec compact(List<RecordComponent> components) {
    MethodSpec.Builder compact =
        MethodSpec.compactConstructorBuilder()
            .addJavadoc("Copies the collections.\n")
            .addModifiers(Modifier.PUBLIC);
    for (RecordComponent component : components) {
      if (component.isCollection()) {
        compact.addStatement(
            "$1L = $2T.orEmpty($1L)", component.name(), RuntimeTypes.IMMUTABLE_COPY);
      }
    }
    return compact
        .addStatement("$1L = $2T.unknown($1L)", UNKNOWN, RuntimeTypes.IMMUTABLE_COPY)
        .build();
  }
}

package dev.ovhdo.generator.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.generator.name.JavaNames;
import dev.ovhdo.generator.name.ReservedNames;
import dev.ovhdo.generator.plan.Artifact;
import dev.ovhdo.generator.plan.FamilyPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** Writes the entry point of a version of the API, whose methods lead to the families. */
final class RootAccessors {
  private RootAccessors() {}

  /** Writes the entry point of a version from the plans of its families. */
  static TypeSpec of(Artifact artifact, ApiVersion version, List<FamilyPlan> plans) {
    ClassName name = name(artifact, version);
    TypeSpec.Builder type =
        level(name, version.prefix(), plans, 0)
            .addMethod(
                MethodSpec.methodBuilder("of")
                    .addJavadoc("Returns the routes, which are called with this client.\n")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(name)
                    .addParameter(RuntimeTypes.CLIENT, "client")
                    .addStatement("return new $T(client)", name)
                    .build());
    if (version == ApiVersion.V1) {
      type.addMethod(
          MethodSpec.methodBuilder("v2")
              .addJavadoc("Returns the routes of the second version of the API.\n")
              .addModifiers(Modifier.PUBLIC)
              .returns(name(artifact, ApiVersion.V2))
              .addStatement("return $T.of(this.client)", name(artifact, ApiVersion.V2))
              .build());
    }
    return type.build();
  }

  /** Returns {@code Routes} or {@code V2Routes}. */
  private static ClassName name(Artifact artifact, ApiVersion version) {
    String prefix = version == ApiVersion.V1 ? "" : version.text().toUpperCase(Locale.ROOT);
    return ClassName.get(artifact.packageName(), prefix + artifact.entryPoint());
  }

  private static TypeSpec.Builder level(
      ClassName name, String path, List<FamilyPlan> plans, int depth) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(
                JavadocText.block(
                    path.isEmpty()
                        ? "The routes of the API, under the segments of their paths.\n"
                        : "The routes below " + JavadocText.code(path) + ".\n"))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addField(RuntimeTypes.CLIENT, "client", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(RuntimeTypes.CLIENT, "client")
                    .addStatement("this.client = client")
                    .build());
    SortedMap<String, List<FamilyPlan>> further = new TreeMap<>();
    for (FamilyPlan plan : plans) {
      further.computeIfAbsent(segments(plan).get(depth), next -> new ArrayList<>()).add(plan);
    }
    further.forEach((segment, below) -> step(type, name, path + "/" + segment, below, depth + 1));
    return type;
  }

  private static void step(
      TypeSpec.Builder type, ClassName around, String path, List<FamilyPlan> plans, int depth) {
    String segment = path.substring(path.lastIndexOf('/') + 1);
    MethodSpec.Builder step =
        MethodSpec.methodBuilder(JavaNames.member(segment, ReservedNames::isTakenInAccessor))
            .addJavadoc(
                JavadocText.block("Returns the routes below " + JavadocText.code(path) + ".\n"))
            .addModifiers(Modifier.PUBLIC);
    if (plans.stream().anyMatch(plan -> segments(plan).size() == depth)) {
      if (plans.size() > 1) {
        throw new IllegalStateException("A family lies below another: " + path);
      }
      ClassName family = plans.get(0).tree().className();
      type.addMethod(
          step.returns(family).addStatement("return $T.of(this.client)", family).build());
    } else {
      ClassName nested = around.nestedClass(JavaNames.type(List.of(segment)));
      type.addMethod(
          step.returns(nested).addStatement("return new $T(this.client)", nested).build());
      type.addType(level(nested, path, plans, depth).addModifiers(Modifier.STATIC).build());
    }
  }

  private static List<String> segments(FamilyPlan plan) {
    return plan.family().segments();
  }
}

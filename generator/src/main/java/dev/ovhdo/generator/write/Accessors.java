package dev.ovhdo.generator.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.generator.name.JavaNames;
import dev.ovhdo.generator.plan.FamilyPlan;
import dev.ovhdo.generator.plan.Listed;
import dev.ovhdo.generator.plan.PathNode;
import javax.lang.model.element.Modifier;

/**
 * Writes the accessors of a family: one class, with a nested class for each segment of the paths.
 */
final class Accessors {
  private final FamilyPlan plan;

  private Accessors(FamilyPlan plan) {
    this.plan = plan;
  }

  static TypeSpec of(FamilyPlan plan) {
    PathNode root = plan.tree();
    ClassName name = root.className();
    return new Accessors(plan)
        .accessor(root)
        .addMethod(
            MethodSpec.methodBuilder("of")
                .addJavadoc(Doc.block("Begins at " + Doc.code(root.path()) + ".\n"))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(Typed.CLIENT, "client")
                .addStatement("return new $T($T.of(client))", name, Typed.PLACE)
                .build())
        .build();
  }

  private TypeSpec.Builder accessor(PathNode place) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(place.className())
            .addJavadoc(Doc.block("The routes at and below " + Doc.code(place.path()) + ".\n"))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addField(Typed.PLACE, "place", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(Typed.PLACE, "place")
                    .addStatement("this.place = place")
                    .build());
    for (Route route : place.routes()) {
      Verbs verbs = new Verbs(plan, route);
      type.addMethods(verbs.verb());
      if (route.method() == Method.GET) {
        Listed.item(plan.family(), place).ifPresent(item -> type.addMethods(verbs.all(item)));
      }
    }
    for (PathNode child : place.children()) {
      type.addMethod(step(child));
      type.addType(accessor(child).addModifiers(Modifier.STATIC).build());
    }
    return type;
  }

  private MethodSpec step(PathNode child) {
    String goesOn = "Goes on to " + Doc.code(child.path()) + ".\n";
    MethodSpec.Builder step =
        MethodSpec.methodBuilder(child.accessor())
            .addModifiers(Modifier.PUBLIC)
            .returns(child.className());
    Parameter parameter = child.parameter();
    if (parameter == null) {
      return step.addJavadoc(Doc.block(goesOn))
          .addStatement("return new $T(this.place)", child.className())
          .build();
    }
    String name = JavaNames.member(parameter.name(), javax.lang.model.SourceVersion::isKeyword);
    TypeName type = plan.types().sent(parameter.type());
    return step.addJavadoc(
            Doc.block(goesOn + "\n@param " + name + " " + Doc.code(parameter.type().text()) + "\n"))
        .addParameter(type.isBoxedPrimitive() ? type.unbox() : type, name)
        .addStatement("return new $T(this.place.with($L))", child.className(), name)
        .build();
  }
}

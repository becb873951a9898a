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
import dev.ovhdo.generator.plan.ListableRoutes;
import dev.ovhdo.generator.plan.PathNode;
import java.util.List;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/**
 * Writes the accessors of a family: one class, with a nested class for each segment of the paths.
 */
final class PathAccessors {
  private final FamilyPlan plan;

  private PathAccessors(FamilyPlan plan) {
    this.plan = plan;
  }

  static TypeSpec of(FamilyPlan plan) {
    PathNode root = plan.tree();
    ClassName name = root.className();
    return new PathAccessors(plan)
        .accessor(root)
        .addMethod(
            MethodSpec.methodBuilder("of")
                .addJavadoc(
                    JavadocText.block(
                        "Returns the routes at and below " + JavadocText.code(root.path()) + ".\n"))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(RuntimeTypes.CLIENT, "client")
                .addStatement("return new $T($T.of(client))", name, RuntimeTypes.RESOURCE_PATH)
                .build())
        .build();
  }

  private TypeSpec.Builder accessor(PathNode node) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(node.className())
            .addJavadoc(
                JavadocText.block(
                    "The routes at and below " + JavadocText.code(node.path()) + ".\n"))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addField(RuntimeTypes.RESOURCE_PATH, "path", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(RuntimeTypes.RESOURCE_PATH, "path")
                    .addStatement("this.path = path")
                    .build());
    for (Route route : node.routes()) {
      RouteMethods verbs = new RouteMethods(plan, route);
      type.addMethods(verbs.requestMethods());
      if (route.method() == Method.GET) {
        type.addMethods(
            ListableRoutes.itemRoute(plan.family(), node)
                .map(verbs::listMethods)
                .or(() -> ListableRoutes.pagedElement(route).map(verbs::pageMethods))
                .orElse(List.of()));
      }
    }
    for (PathNode child : node.children()) {
      type.addMethod(step(child));
      type.addType(accessor(child).addModifiers(Modifier.STATIC).build());
    }
    return type;
  }

  private MethodSpec step(PathNode child) {
    String summary = "Returns the routes at and below " + JavadocText.code(child.path()) + ".\n";
    MethodSpec.Builder step =
        MethodSpec.methodBuilder(child.accessor())
            .addModifiers(Modifier.PUBLIC)
            .returns(child.className());
    Parameter parameter = child.parameter();
    if (parameter == null) {
      return step.addJavadoc(JavadocText.block(summary))
          .addStatement("return new $T(this.path)", child.className())
          .build();
    }
    String name = JavaNames.member(parameter.name(), SourceVersion::isKeyword);
    TypeName type = plan.types().sent(parameter.type());
    return step.addJavadoc(
            JavadocText.block(
                summary
                    + "\n@param "
                    + name
                    + " "
                    + JavadocText.code(parameter.type().text())
                    + "\n"))
        .addParameter(type.isBoxedPrimitive() ? type.unbox() : type, name)
        .addStatement("return new $T(this.path.with($L))", child.className(), name)
        .build();
  }
}

package dev.ovhdo.generator.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.generator.plan.FamilyPlan;
import dev.ovhdo.generator.plan.JavaScalars;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the methods that call a route, one for each combination of optional arguments. */
final class RouteMethods {
  private final FamilyPlan plan;
  private final Route route;
  private final RouteMethodDoc doc;
  private final Optional<TypeName> body;
  private final Optional<ClassName> query;

  RouteMethods(FamilyPlan plan, Route route) {
    this.plan = plan;
    this.route = route;
    doc = new RouteMethodDoc(route);
    body =
        route.body() instanceof Body.Whole whole
            ? Optional.of(plan.types().sent(whole.type()))
            : plan.body(route).map(name -> name);
    query = plan.query(route);
  }

  /**
   * Writes the methods that send a request, including one without arguments if none is required.
   */
  List<MethodSpec> requestMethods() {
    String verb = route.method().name().toLowerCase(Locale.ROOT);
    Type response = route.response();
    List<MethodSpec> methods = new ArrayList<>();
    for (Arguments arguments : overloads()) {
      MethodSpec.Builder method =
          method(verb, arguments, doc.answers(), doc.result())
              .addStatement(
                  response == Scalar.VOID ? "$L.send()" : "return $L",
                  response == Scalar.VOID
                      ? call(arguments)
                      : CodeBlock.of("$L$L", call(arguments), as(response)));
      if (response != Scalar.VOID) {
        method.returns(plan.types().read(response));
      }
      methods.add(method.build());
    }
    return methods;
  }

  /**
   * Writes the methods {@code all} and {@code each}, which read the object of each listed id at
   * once and on demand.
   */
  List<MethodSpec> listMethods(Route item) {
    ClassName type = (ClassName) plan.types().read(item.response());
    return listMethods(
        type,
        "Reads the object of each id, from " + JavadocText.code(item.toString()),
        "@return each " + JavadocText.code(item.response().text()) + ", in the order of the ids\n",
        arguments -> CodeBlock.of("$L.all($S, $T.class)", list(arguments), item.path(), type),
        arguments -> CodeBlock.of("$L.each($S, $T.class)", list(arguments), item.path(), type));
  }

  /**
   * Writes the methods {@code all} and {@code each} of a list whose pages have cursors, which read
   * all pages at once and on demand.
   */
  List<MethodSpec> pageMethods(Type element) {
    ClassName type = (ClassName) plan.types().read(element);
    Function<Arguments, CodeBlock> each =
        arguments -> CodeBlock.of("$L.elements($S, $T.class)", call(arguments), identifier(), type);
    return listMethods(
        type,
        "Reads each element of all pages",
        "@return each " + JavadocText.code(element.text()) + ", in the order of the pages\n",
        arguments -> CodeBlock.of("$T.of($L)", RuntimeTypes.LISTING, each.apply(arguments)),
        each);
  }

  private String identifier() {
    return route.identifier() == null ? "id" : route.identifier();
  }

  private List<MethodSpec> listMethods(
      ClassName type,
      String first,
      String result,
      Function<Arguments, CodeBlock> all,
      Function<Arguments, CodeBlock> each) {
    TypeName entries =
        ParameterizedTypeName.get(
            ClassName.get(Stream.class), ParameterizedTypeName.get(RuntimeTypes.LISTED_ITEM, type));
    List<MethodSpec> methods = new ArrayList<>();
    for (Arguments arguments : overloads()) {
      methods.add(
          method("all", arguments, first + ".", result)
              .returns(ParameterizedTypeName.get(RuntimeTypes.LISTING, type))
              .addStatement("return $L", all.apply(arguments))
              .build());
      methods.add(
          method("each", arguments, first + ", when the stream needs it.", result)
              .returns(entries)
              .addStatement("return $L", each.apply(arguments))
              .build());
    }
    return methods;
  }

  private MethodSpec.Builder method(String name, Arguments arguments, String first, String result) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc(
                JavadocText.block(
                    doc.text(first)
                        + (arguments.body() ? doc.body() : "")
                        + (arguments.query() ? doc.query() : "")
                        + result
                        + doc.deprecation()))
            .addModifiers(Modifier.PUBLIC);
    if (doc.isDeprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    if (arguments.body()) {
      body.ifPresent(type -> method.addParameter(type, "body"));
    }
    if (arguments.query()) {
      query.ifPresent(type -> method.addParameter(type, "query"));
    }
    return method;
  }

  private CodeBlock list(Arguments arguments) {
    CodeBlock call = call(arguments);
    return route.item() == null ? call : CodeBlock.of("$L.withObjects()", call);
  }

  /** A route with a body requires an object, even if it is empty. */
  private CodeBlock call(Arguments arguments) {
    CodeBlock.Builder call =
        CodeBlock.builder()
            .add("this.path.$L($S)", route.method().name().toLowerCase(Locale.ROOT), route.path());
    if (!route.authenticated()) {
      call.add(".unsigned()");
    }
    if (arguments.query()) {
      call.add(".query(query)");
    }
    if (arguments.body()) {
      call.add(".body(body)");
    } else {
      body.ifPresent(type -> call.add(".body($T.of())", type));
    }
    return call.build();
  }

  private List<Arguments> overloads() {
    List<Arguments> overloads = new ArrayList<>();
    for (boolean withBody : choices(body.isPresent(), isBodyNeeded())) {
      for (boolean withQuery : choices(query.isPresent(), isQueryNeeded())) {
        overloads.add(new Arguments(withBody, withQuery));
      }
    }
    return overloads;
  }

  private static List<Boolean> choices(boolean possible, boolean needed) {
    if (!possible) {
      return List.of(false);
    }
    return needed ? List.of(true) : List.of(false, true);
  }

  /** A PUT or PATCH without a body would change nothing, so its body is always required. */
  private boolean isBodyNeeded() {
    if (route.method() == Method.PUT || route.method() == Method.PATCH) {
      return true;
    }
    if (route.body() instanceof Body.Fields fields) {
      return fields.properties().stream().anyMatch(RouteMethods::isNeeded);
    }
    return route.body() instanceof Body.Whole whole
        && !(plan.family().definition(whole.type()).orElse(null) instanceof Model model
            && model.properties().stream().noneMatch(RouteMethods::isNeeded));
  }

  private static boolean isNeeded(Property property) {
    return property.required() && !property.readOnly();
  }

  private boolean isQueryNeeded() {
    return route.parameters().stream()
        .filter(parameter -> parameter.place() != Place.PATH)
        .anyMatch(Parameter::required);
  }

  private CodeBlock as(Type type) {
    if (type instanceof Type.ListOf list
        && plan.types().read(list.item()) instanceof ClassName item
        && !item.equals(JavaScalars.ANY)) {
      return CodeBlock.of(".asListOf($T.class)", item);
    }
    TypeName java = plan.types().read(type);
    return java instanceof ClassName && !java.equals(JavaScalars.ANY)
        ? CodeBlock.of(".as($T.class)", java)
        : CodeBlock.of(".as($L)", responseType(type));
  }

  private CodeBlock responseType(Type type) {
    if (type instanceof Type.ListOf list) {
      return CodeBlock.of("$T.listOf($L)", RuntimeTypes.RESPONSE_TYPE, responseType(list.item()));
    }
    if (type instanceof Type.MapOf map) {
      return CodeBlock.of("$T.mapOf($L)", RuntimeTypes.RESPONSE_TYPE, responseType(map.value()));
    }
    TypeName java = plan.types().read(type);
    return java.equals(JavaScalars.ANY)
        ? CodeBlock.of("$T.any()", RuntimeTypes.RESPONSE_TYPE)
        : CodeBlock.of("$T.of($T.class)", RuntimeTypes.RESPONSE_TYPE, java);
  }

  private record Arguments(boolean body, boolean query) {}
}

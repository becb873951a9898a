package dev.ovhdo.routes;

import com.palantir.javapoet.TypeName;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.generator.name.JavaNames;
import dev.ovhdo.generator.name.ReservedNames;
import dev.ovhdo.generator.plan.Artifact;
import dev.ovhdo.generator.plan.FamilyPlan;
import dev.ovhdo.generator.plan.PathNode;
import dev.ovhdo.routes.extra.ExtraRoutes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Finds and calls the generated method of a route by reflection. */
final class GeneratedMethods {
  private final FamilyPlan plan;
  private final OvhClient client;

  GeneratedMethods(FamilyPlan plan, OvhClient client) {
    this.plan = plan;
    this.client = client;
  }

  /** Returns the accessor of the path of a route, reached from the entry point. */
  Object accessor(Route route, Map<String, String> values) throws ReflectiveOperationException {
    boolean extra = Artifact.of(plan.family()) == Artifact.EXTRA;
    Object at = extra ? ExtraRoutes.of(client) : Routes.of(client);
    if (route.version() == ApiVersion.V2) {
      at = call(at, "v2");
    }
    for (String segment : plan.family().path().substring(1).split("/", -1)) {
      at = call(at, JavaNames.member(segment, ReservedNames::isTakenInAccessor));
    }
    for (PathNode step : way(plan.tree(), route)) {
      at = step(at, step, values);
    }
    return at;
  }

  /**
   * Calls a method.
   *
   * @return the result; null for none
   */
  static Object call(Object accessor, String method, Object... arguments)
      throws ReflectiveOperationException {
    for (Method candidate : accessor.getClass().getMethods()) {
      if (candidate.getName().equals(method) && takes(candidate, arguments)) {
        try {
          return candidate.invoke(accessor, arguments);
        } catch (InvocationTargetException e) {
          if (e.getCause() instanceof RuntimeException failure) {
            throw failure;
          }
          throw e;
        }
      }
    }
    throw new NoSuchMethodException(
        accessor.getClass().getName() + "." + method + List.of(arguments));
  }

  private static boolean takes(Method method, Object[] arguments) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      if (!boxed(types[i]).isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }

  private static Class<?> boxed(Class<?> type) {
    return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
  }

  private static List<PathNode> way(PathNode from, Route to) {
    if (from.routes().contains(to)) {
      return List.of();
    }
    for (PathNode child : from.children()) {
      if ((to.path() + "/").startsWith(child.path() + "/") && leadsTo(child, to)) {
        List<PathNode> way = new ArrayList<>(List.of(child));
        way.addAll(way(child, to));
        return way;
      }
    }
    throw new AssertionError("No way from " + from.path() + " to " + to);
  }

  private static boolean leadsTo(PathNode from, Route to) {
    return from.routes().contains(to)
        || from.children().stream().anyMatch(child -> leadsTo(child, to));
  }

  private Object step(Object at, PathNode step, Map<String, String> values)
      throws ReflectiveOperationException {
    Parameter parameter = step.parameter();
    if (parameter == null) {
      return call(at, step.accessor());
    }
    String text = Objects.requireNonNull(values.get(parameter.name()), parameter.name());
    return call(at, step.accessor(), typed(parameter.type(), text));
  }

  private Object typed(Type type, String text) throws ReflectiveOperationException {
    if (plan.family().definition(type).orElse(null) instanceof Enumeration enumeration) {
      TypeName name = plan.types().sent(type);
      boolean number = enumeration.base() == Scalar.LONG;
      return SampleValues.load(name)
          .getMethod("of", number ? Long.class : String.class)
          .invoke(null, number ? Long.valueOf(text) : text);
    }
    return switch (type instanceof Scalar scalar ? scalar : Scalar.STRING) {
      case LONG -> Long.valueOf(text);
      case DOUBLE -> Double.valueOf(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case UUID -> UUID.fromString(text);
      case DATE -> LocalDate.parse(text);
      case DATETIME -> OffsetDateTime.parse(text);
      default -> text;
    };
  }
}

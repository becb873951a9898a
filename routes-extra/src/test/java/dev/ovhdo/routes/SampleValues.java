package dev.ovhdo.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.client.typed.RequestHeader;
import dev.ovhdo.generator.name.NameWords;
import dev.ovhdo.generator.plan.FamilyPlan;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.StringNode;

/**
 * Creates sample values for requests with the generated factories and {@code with…} methods, as a
 * user would.
 */
final class SampleValues {
  /** The sandbox refuses a cursor that no page has; this is the cursor of the first page. */
  private static final String FIRST_PAGE =
      Base64.getUrlEncoder().withoutPadding().encodeToString("from 0".getBytes(UTF_8));

  /** Some models contain themselves. */
  private static final int DEEPEST = 4;

  private final FamilyPlan plan;
  private final Map<String, Object> wanted;
  private final Set<String> unfit;
  private final Set<String> needed;

  /** Creates samples for a family, with any values. */
  SampleValues(FamilyPlan plan) {
    this(plan, Map.of(), Set.of(), Set.of());
  }

  /**
   * Creates samples for a family.
   *
   * @param wanted the values of properties that do not accept any text, by name
   * @param unfit optional properties that conflict with others
   * @param needed properties that are optional in the schema, but required by OVHcloud
   */
  SampleValues(FamilyPlan plan, Map<String, Object> wanted, Set<String> unfit, Set<String> needed) {
    this.plan = plan;
    this.wanted = wanted;
    this.unfit = unfit;
    this.needed = needed;
  }

  /** Returns a sample value. */
  Object value(Type type, String name, boolean whole) throws ReflectiveOperationException {
    return value(type, name, whole, 0);
  }

  private Object value(Type type, String name, boolean whole, int depth)
      throws ReflectiveOperationException {
    if (type instanceof Type.ListOf list) {
      return List.of(value(list.item(), name, whole, depth));
    }
    if (type instanceof Type.MapOf map) {
      return Map.of("key", value(map.value(), name, whole, depth));
    }
    if (name.equals("X-Pagination-Cursor")) {
      return FIRST_PAGE;
    }
    if (type instanceof Scalar scalar) {
      return wanted.containsKey(name) ? wanted.get(name) : scalar(scalar);
    }
    Definition definition = plan.family().definition(type).orElseThrow();
    if (definition instanceof Enumeration enumeration) {
      boolean number = enumeration.base() == Scalar.LONG;
      String literal = enumeration.values().isEmpty() ? "" : enumeration.values().get(0);
      Object first = wanted.getOrDefault(name, number ? Long.valueOf(literal) : literal);
      return load(plan.types().sent(type))
          .getMethod("of", number ? Long.class : String.class)
          .invoke(null, first);
    }
    return object(
        load(plan.types().sent(type)), ((Model) definition).properties(), whole, depth + 1);
  }

  /**
   * Returns a request record.
   *
   * @param whole whether optional components are set too
   */
  Object object(Class<?> record, List<Property> properties, boolean whole)
      throws ReflectiveOperationException {
    return object(record, properties, whole, 0);
  }

  private Object object(Class<?> record, List<Property> properties, boolean whole, int depth)
      throws ReflectiveOperationException {
    Map<String, Property> components = components(record, properties);
    Method of = single(record, "of");
    Object object = of.invoke(null, arguments(of, components, whole, depth));
    for (Parameter required : of.getParameters()) {
      components.remove(required.getName());
    }
    for (Map.Entry<String, Property> component : components.entrySet()) {
      String name = component.getValue().name();
      if (needed.contains(name) || (whole && depth < DEEPEST && !unfit.contains(name))) {
        Method with = single(record, "with" + NameWords.capitalized(component.getKey()));
        object = with.invoke(object, arguments(with, components, whole, depth));
      }
    }
    return object;
  }

  private Object[] arguments(
      Executable method, Map<String, Property> components, boolean whole, int depth)
      throws ReflectiveOperationException {
    Object[] arguments = new Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      Property property =
          Objects.requireNonNull(components.get(method.getParameters()[i].getName()));
      arguments[i] = value(property.type(), property.name(), whole, depth);
    }
    return arguments;
  }

  /** Returns the property of each component of a record. */
  private static Map<String, Property> components(Class<?> record, List<Property> properties)
      throws ReflectiveOperationException {
    Map<String, Property> found = new LinkedHashMap<>();
    for (RecordComponent component : record.getRecordComponents()) {
      RequestHeader header = component.getAnnotation(RequestHeader.class);
      String name = header == null ? jsonName(component) : header.value();
      found.put(
          component.getName(),
          properties.stream()
              .filter(property -> property.name().equals(name) && !property.readOnly())
              .findFirst()
              .orElseThrow(() -> new AssertionError(record + " has a " + name)));
    }
    return found;
  }

  /** Returns the JSON name of a component. */
  static String jsonName(RecordComponent component) throws ReflectiveOperationException {
    JsonProperty property =
        component
            .getDeclaringRecord()
            .getDeclaredField(component.getName())
            .getAnnotation(JsonProperty.class);
    return property == null ? component.getName() : property.value();
  }

  /** Returns the generated class with this name. */
  static Class<?> load(TypeName name) throws ClassNotFoundException {
    return Class.forName(((ClassName) name).reflectionName());
  }

  private static Method single(Class<?> record, String name) {
    List<Method> found =
        Arrays.stream(record.getMethods()).filter(m -> m.getName().equals(name)).toList();
    if (found.size() != 1) {
      throw new AssertionError(record + " has " + found.size() + " methods " + name);
    }
    return found.get(0);
  }

  /** Returns a sample value of a scalar type. */
  static Object scalar(Scalar scalar) {
    return switch (scalar) {
      case LONG -> 7L;
      case DOUBLE -> 7.5;
      case BOOLEAN -> true;
      case DATETIME -> OffsetDateTime.parse("2026-01-31T12:00:00+01:00");
      case DATE -> LocalDate.parse("2026-01-31");
      case TIME -> "12:30:00";
      case DURATION -> "P1M";
      case UUID -> UUID.fromString("00000000-0000-4000-8000-000000000001");
      case PASSWORD -> "Correct-Horse-1";
      case EMAIL -> "ada@example.com";
      case IP, IPV4 -> "192.0.2.1";
      case IPV6 -> "2001:db8::1";
      case IP_BLOCK, IPV4_BLOCK, IP_INTERFACE -> "192.0.2.0/24";
      case IPV6_BLOCK -> "2001:db8::/32";
      case MAC_ADDRESS -> "02:00:00:00:00:01";
      case PHONE_NUMBER -> "0033100000000";
      case INTERNATIONAL_PHONE_NUMBER -> "+33100000000";
      case ANY -> StringNode.valueOf("any");
      default -> "sample";
    };
  }
}

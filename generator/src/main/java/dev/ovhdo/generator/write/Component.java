package dev.ovhdo.generator.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.generator.name.Distinct;
import dev.ovhdo.generator.name.JavaNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A component of a generated record.
 *
 * @param property what it stands for
 * @param header whether it travels as a header
 * @param name its name in Java
 * @param type its type in Java, before anything is said of null
 */
record Component(Property property, boolean header, String name, TypeName type) {
  /** The virtual machine counts 255 parameters at most, the record itself among them. */
  private static final int MOST = 250;

  /** Makes the components for properties, in their order. */
  static List<Component> of(
      List<Property> properties, Function<Type, TypeName> types, Predicate<String> taken) {
    Map<Property, String> wishes = new LinkedHashMap<>();
    properties.forEach(property -> wishes.put(property, JavaNames.member(property.name(), taken)));
    if (wishes.size() > MOST) {
      throw new IllegalStateException("A record can't have " + wishes.size() + " components");
    }
    Map<Property, String> names = Distinct.members().assign(wishes);
    return names.entrySet().stream()
        .map(
            entry ->
                new Component(
                    entry.getKey(), false, entry.getValue(), types.apply(entry.getKey().type())))
        .toList();
  }

  /** Makes the components for query parameters and headers, in their order. */
  static List<Component> ofQuery(
      List<Parameter> parameters, Function<Type, TypeName> types, Predicate<String> taken) {
    Map<Parameter, String> wishes = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      String name = parameter.name();
      boolean marked = parameter.place() == Place.HEADER && name.startsWith("X-");
      wishes.put(parameter, JavaNames.member(marked ? name.substring(2) : name, taken));
    }
    return Distinct.members().assign(wishes).entrySet().stream()
        .map(
            entry -> {
              Parameter parameter = entry.getKey();
              return new Component(
                  new Property(
                      parameter.name(), parameter.type(), false, parameter.required(), false),
                  parameter.place() == Place.HEADER,
                  entry.getValue(),
                  types.apply(parameter.type()));
            })
        .toList();
  }

  boolean isRequired() {
    return property.required();
  }

  boolean isNullable() {
    return property.nullable();
  }

  boolean isSecret() {
    return Secrets.isSecret(property.name(), property.type());
  }

  /** Returns whether it is a list or a map, which records copy. */
  boolean isCollection() {
    return type instanceof ParameterizedTypeName;
  }

  /** Returns the annotation that says what it is called outside; empty if it is called the same. */
  List<AnnotationSpec> annotations() {
    if (header) {
      return List.of(
          AnnotationSpec.builder(Typed.HEADER).addMember("value", "$S", property.name()).build());
    }
    return name.equals(property.name())
        ? List.of()
        : List.of(
            AnnotationSpec.builder(Typed.JSON_PROPERTY)
                .addMember("value", "$S", property.name())
                .build());
  }

  /** Returns the line of the Javadoc that describes it. */
  String doc() {
    StringBuilder text = new StringBuilder("@param " + name + " " + Doc.code(describe()));
    if (isNullable()) {
      text.append(", or null");
    }
    return text.append('\n').toString();
  }

  private String describe() {
    String type = property.type().text() + (isRequired() ? " (required)" : "");
    return name.equals(property.name()) ? type : property.name() + ": " + type;
  }
}

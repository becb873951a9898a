package dev.ovhdo.generator.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.generator.name.JavaNames;
import dev.ovhdo.generator.name.UniqueNames;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A component of a generated record.
 *
 * @param property the property of the API
 * @param header whether the component is sent as a header
 * @param name the name in Java
 * @param type the type in Java, without nullability
 */
record RecordComponent(Property property, boolean header, String name, TypeName type) {
  /** Parts of names, without case and punctuation; the client redacts the same names in its log. */
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "consumerkey|passphrase|password|passwd|privatekey|secret|token"
              + "|configdrivemetadata|nutanixconfiguration|postinstallationscript$|userdata");

  /** A constructor can have 255 parameters at most, including {@code this}. */
  private static final int MOST = 250;

  /** Creates the components of properties, in their order. */
  static List<RecordComponent> of(
      List<Property> properties, Function<Type, TypeName> types, Predicate<String> taken) {
    Map<Property, String> proposals = new LinkedHashMap<>();
    properties.forEach(
        property -> proposals.put(property, JavaNames.member(property.name(), taken)));
    return components(proposals, types, property -> false);
  }

  /** Creates the components of query parameters and headers, in their order. */
  static List<RecordComponent> ofQuery(
      List<Parameter> parameters, Function<Type, TypeName> types, Predicate<String> taken) {
    Map<Property, String> proposals = new LinkedHashMap<>();
    Set<Property> headers = new HashSet<>();
    for (Parameter parameter : parameters) {
      String name = parameter.name();
      Property property = new Property(name, parameter.type(), false, parameter.required(), false);
      boolean header = parameter.place() == Place.HEADER;
      if (header) {
        headers.add(property);
      }
      boolean marked = header && name.startsWith("X-");
      proposals.put(property, JavaNames.member(marked ? name.substring(2) : name, taken));
    }
    return components(proposals, types, headers::contains);
  }

  /** If names collide, components whose Java name equals the name of the API take precedence. */
  private static List<RecordComponent> components(
      Map<Property, String> proposals, Function<Type, TypeName> types, Predicate<Property> header) {
    if (proposals.size() > MOST) {
      throw new IllegalStateException("A record can't have " + proposals.size() + " components");
    }
    Map<Property, String> sorted = new LinkedHashMap<>();
    proposals.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Property, String> proposal) ->
                        !proposal.getValue().equals(proposal.getKey().name()))
                .thenComparing(proposal -> proposal.getKey().name()))
        .forEach(proposal -> sorted.put(proposal.getKey(), proposal.getValue()));
    Map<Property, String> names = UniqueNames.members().assign(sorted);
    return proposals.keySet().stream()
        .map(
            property ->
                new RecordComponent(
                    property,
                    header.test(property),
                    names.getOrDefault(property, ""),
                    types.apply(property.type())))
        .toList();
  }

  boolean isRequired() {
    return property.required();
  }

  boolean isNullable() {
    return property.nullable();
  }

  /** Returns whether the value is a secret in a record, such as the text of a text message. */
  boolean isSecretIn(ClassName record) {
    return isSecret(property.name(), property.type())
        || (property.name().equals("message") && record.packageName().endsWith(".sms"));
  }

  /** Returns whether the type is a list or a map, which records copy. */
  boolean isCollection() {
    return type instanceof ParameterizedTypeName;
  }

  /** Returns the annotation with the name of the API; empty if the names are equal. */
  List<AnnotationSpec> annotations() {
    if (header) {
      return List.of(
          AnnotationSpec.builder(RuntimeTypes.REQUEST_HEADER)
              .addMember("value", "$S", property.name())
              .build());
    }
    return name.equals(property.name())
        ? List.of()
        : List.of(
            AnnotationSpec.builder(RuntimeTypes.JSON_PROPERTY)
                .addMember("value", "$S", property.name())
                .build());
  }

  /** Returns the Javadoc line of the component. */
  String doc() {
    StringBuilder text = new StringBuilder("@param " + name + " " + JavadocText.code(describe()));
    if (isNullable()) {
      text.append(", or null");
    }
    return text.append('\n').toString();
  }

  private String describe() {
    String type = property.type().text() + (isRequired() ? " (required)" : "");
    return name.equals(property.name()) ? type : property.name() + ": " + type;
  }

  /** Returns whether a value of this type under this name is a secret. */
  private static boolean isSecret(String name, Type type) {
    if (type instanceof Type.ListOf list) {
      return isSecret(name, list.item());
    }
    if (type instanceof Type.MapOf map) {
      return isSecret(name, map.value());
    }
    return type == Scalar.PASSWORD
        || ((type == Scalar.STRING || type == Scalar.ANY)
            && SECRET_NAME.matcher(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")).find());
  }
}

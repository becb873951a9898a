package dev.ovhdo.sandbox.publish;

import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Deprecation;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.sandbox.json.Json;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts a family to a document in the native form of OVHcloud's schemas, which the API answers
 * without a parameter {@code format}.
 */
final class NativeDocument {
  private static final String GENERIC = "complexType.";

  private NativeDocument() {}

  /**
   * Returns the document.
   *
   * @param base the base URL of the paths
   */
  static ObjectNode of(Family family, String base) {
    ObjectNode document = Json.object().put("apiVersion", "1.0").put("basePath", base);
    document.put("resourcePath", family.path());
    Map<String, ArrayNode> paths = new LinkedHashMap<>();
    for (Route route : family.routes()) {
      paths
          .computeIfAbsent(route.template(), template -> Json.array(List.of()))
          .add(operation(route));
    }
    ArrayNode apis = document.putArray("apis");
    paths.forEach(
        (path, operations) ->
            apis.addObject()
                .put("path", path)
                .put("description", "")
                .set("operations", operations));
    ObjectNode models = document.putObject("models");
    family.types().values().stream()
        .sorted(Comparator.comparing(Definition::name))
        .forEach(type -> models.set(name(type.name()), model(type)));
    return document;
  }

  private static JsonNode operation(Route route) {
    ObjectNode operation = Json.object().put("httpMethod", route.method().name());
    operation.put("description", "");
    operation.set("apiStatus", status(route));
    ArrayNode parameters = operation.putArray("parameters");
    route.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
    if (route.body() instanceof Body.Fields fields) {
      for (Property property : fields.properties()) {
        parameters.add(
            parameter(property.type(), "body", property.required()).put("name", property.name()));
      }
    } else if (route.body() instanceof Body.Whole whole) {
      // A parameter of the body without a name is the whole body.
      parameters.add(parameter(whole.type(), "body", true));
    }
    operation.put("responseType", text(route.response()));
    operation.put("noAuthentication", !route.authenticated());
    if (!route.actions().isEmpty()) {
      ArrayNode actions = operation.putArray("iamActions");
      route
          .actions()
          .forEach(
              action ->
                  actions
                      .addObject()
                      .put("name", action.name())
                      .put("required", action.required()));
    }
    if (!route.errors().isEmpty()) {
      operation.set("errors", Json.strings(route.errors()));
    }
    return operation;
  }

  private static JsonNode status(Route route) {
    ObjectNode status =
        Json.object()
            .put("description", OpenApiDocument.label(route.stability()))
            .put("value", route.stability().name());
    Deprecation deprecation = route.deprecation();
    if (deprecation != null) {
      day(status, "deprecatedDate", deprecation.since());
      day(status, "deletionDate", deprecation.deletion());
      if (deprecation.replacement() != null) {
        status.put("replacement", deprecation.replacement());
      }
    }
    return status;
  }

  private static void day(ObjectNode status, String name, @Nullable LocalDate day) {
    if (day != null) {
      status.put(name, day + "T00:00:00Z");
    }
  }

  private static JsonNode parameter(Parameter parameter) {
    String place = parameter.place().name().toLowerCase(Locale.ROOT);
    return parameter(parameter.type(), place, parameter.required()).put("name", parameter.name());
  }

  private static ObjectNode parameter(Type type, String place, boolean required) {
    return Json.object()
        .put("dataType", text(type))
        .put("fullType", text(type))
        .put("paramType", place)
        .put("required", required)
        .put("description", "");
  }

  private static JsonNode model(Definition type) {
    String name = name(type.name());
    int dot = name.replaceAll("<.*", "").lastIndexOf('.');
    ObjectNode json = Json.object().put("id", name.substring(dot + 1));
    json.put("namespace", name.substring(0, Math.max(0, dot))).put("description", "");
    if (type instanceof Enumeration enumeration) {
      json.set("enum", Json.strings(enumeration.values()));
      return json.put("enumType", enumeration.base() == Scalar.LONG ? "long" : "string");
    }
    ObjectNode properties = json.putObject("properties");
    for (Property property : ((Model) type).properties()) {
      properties
          .putObject(property.name())
          .put("type", text(property.type()))
          .put("fullType", text(property.type()))
          .put("canBeNull", property.nullable())
          .put("readOnly", property.readOnly())
          .put("required", property.required());
    }
    return json;
  }

  /** Returns the text of a type. A list of maps begins with brackets. */
  private static String text(Type type) {
    if (type instanceof Type.ListOf list) {
      return list.item() instanceof Type.MapOf
          ? "[]" + text(list.item())
          : text(list.item()) + "[]";
    }
    if (type instanceof Type.MapOf map) {
      return "map[string]" + text(map.value());
    }
    return type instanceof Type.Named named ? name(named.name()) : type.text();
  }

  /** Returns the native name: a generic type has its argument in angle brackets. */
  private static String name(String name) {
    int argument = name.startsWith(GENERIC) ? name.indexOf('_') : -1;
    return argument < 0
        ? name
        : name.substring(0, argument) + "<" + name.substring(argument + 1) + ">";
  }
}

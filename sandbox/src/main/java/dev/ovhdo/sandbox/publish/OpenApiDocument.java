package dev.ovhdo.sandbox.publish;

import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Deprecation;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.IamAction;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Stability;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.FaultEffect;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts a family to an OpenAPI 3 document with the extensions of OVHcloud. */
final class OpenApiDocument {
  private OpenApiDocument() {}

  /**
   * Returns the document.
   *
   * @param server the base URL of the paths
   */
  static ObjectNode of(Family family, String server) {
    ObjectNode document = Json.object().put("openapi", "3.0.0");
    document.putObject("info").put("title", "OVHcloud API specification").put("version", "1.0");
    document.putArray("servers").addObject().put("url", server);
    ObjectNode schemas = document.putObject("components").putObject("schemas");
    OpenApiSchemas.scalars().forEach(schemas::set);
    family.types().values().stream()
        .sorted(Comparator.comparing(Definition::name))
        .forEach(type -> schemas.set(type.name(), definition(type)));
    ObjectNode paths = document.putObject("paths");
    for (Route route : family.routes()) {
      paths
          .withObjectProperty(route.template())
          .set(route.method().name().toLowerCase(Locale.ROOT), operation(route));
    }
    return document;
  }

  private static ObjectNode definition(Definition type) {
    if (type instanceof Model model) {
      return OpenApiSchemas.object(model.properties());
    }
    Enumeration enumeration = (Enumeration) type;
    boolean numbers = enumeration.base() == Scalar.LONG;
    ObjectNode schema = Json.object().put("type", numbers ? "integer" : "string");
    ArrayNode values = schema.putArray("enum");
    for (String value : enumeration.values()) {
      if (numbers) {
        values.add(Long.parseLong(value));
      } else {
        values.add(value);
      }
    }
    return schema;
  }

  private static ObjectNode operation(Route route) {
    ObjectNode operation = Json.object();
    if (route.authenticated()) {
      operation.putArray("security").addObject().putArray("oAuth2AuthCode");
    }
    if (!route.parameters().isEmpty()) {
      ArrayNode parameters = operation.putArray("parameters");
      route.parameters().stream()
          .sorted(Comparator.comparing(Parameter::name))
          .forEach(parameter -> parameters.add(parameter(parameter)));
    }
    if (route.body() instanceof Body.Fields fields) {
      body(operation, OpenApiSchemas.object(fields.properties()));
    } else if (route.body() instanceof Body.Whole whole) {
      body(operation, OpenApiSchemas.of(whole.type()));
    }
    ObjectNode responses = operation.putObject("responses");
    ObjectNode response = responses.putObject("200");
    response.put("description", "successful operation");
    if (route.response() != Scalar.VOID) {
      content(response, OpenApiSchemas.of(route.response()));
    }
    errors(responses, route.errors());
    badge(operation, route.stability());
    deprecation(operation, route.deprecation());
    if (!route.actions().isEmpty()) {
      ArrayNode actions = operation.putArray("x-iam-actions");
      for (IamAction action : route.actions()) {
        actions.addObject().put("name", action.name()).put("required", action.required());
      }
    }
    if (route.identifier() != null) {
      operation.put("x-response-identifier", route.identifier());
    }
    if (route.item() != null) {
      operation.put("x-expanded-response", expanded(route.item()));
    }
    return operation;
  }

  private static ObjectNode parameter(Parameter parameter) {
    ObjectNode node = Json.object();
    node.put("in", parameter.place().name().toLowerCase(Locale.ROOT));
    node.put("name", parameter.name());
    if (parameter.required()) {
      node.put("required", true);
    }
    node.set("schema", OpenApiSchemas.of(parameter.type()));
    return node;
  }

  private static void body(ObjectNode operation, ObjectNode schema) {
    content(operation.putObject("requestBody").put("required", true), schema);
  }

  private static void content(ObjectNode around, ObjectNode schema) {
    around.putObject("content").putObject("application/json").set("schema", schema);
  }

  /** Adds the error classes as OVHcloud does: as the names of the examples of a response. */
  private static void errors(ObjectNode responses, List<String> errors) {
    for (String error : errors) {
      String status = String.valueOf(FaultEffect.ErrorAnswer.statusOf(error));
      ObjectNode response = responses.withObjectProperty(status);
      response.put("description", "Error " + status + " response");
      ObjectNode json =
          response.withObjectProperty("content").withObjectProperty("application/json");
      ObjectNode schema = json.withObjectProperty("schema").put("type", "object");
      ObjectNode properties = schema.withObjectProperty("properties");
      properties.withObjectProperty("class").put("type", "string");
      properties.withObjectProperty("message").put("type", "string");
      json.withObjectProperty("examples")
          .withObjectProperty(error)
          .withObjectProperty("value")
          .put("class", error)
          .put("message", "");
    }
  }

  private static void badge(ObjectNode operation, Stability stability) {
    String color =
        switch (stability) {
          case PRODUCTION -> "green";
          case BETA, ALPHA -> "blue";
          case DEPRECATED -> "red";
          case INTERNAL -> "orange";
        };
    operation.putArray("x-badges").addObject().put("color", color).put("label", label(stability));
  }

  /** Returns OVHcloud's text for a stability. */
  static String label(Stability stability) {
    return switch (stability) {
      case PRODUCTION -> "Stable production version";
      case BETA -> "Beta version";
      case ALPHA -> "Alpha version";
      case DEPRECATED -> "Deprecated, will be removed";
      case INTERNAL -> "Internal use only";
    };
  }

  private static void deprecation(ObjectNode operation, @Nullable Deprecation deprecation) {
    if (deprecation != null) {
      operation.put("deprecated", true);
      day(operation, "x-deprecation-date", deprecation.since());
      day(operation, "x-deletion-date", deprecation.deletion());
      if (deprecation.replacement() != null) {
        operation.put("x-replacement-route", deprecation.replacement());
      }
    }
  }

  private static void day(ObjectNode operation, String name, @Nullable LocalDate day) {
    if (day != null) {
      operation.put(name, day + "T00:00:00Z");
    }
  }

  /** Returns the name of a type in the code of OVHcloud, such as {@code VpsVPSWithIAM}. */
  private static String expanded(Type type) {
    return Arrays.stream(type.text().split("\\."))
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining());
  }
}

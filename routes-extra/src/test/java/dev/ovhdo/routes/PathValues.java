package dev.ovhdo.routes;

import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.request.Request;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds existing values for path parameters: the first item of the list route directly above. */
final class PathValues {
  private final Family family;
  private final RoutesTestServer server;

  PathValues(Family family, RoutesTestServer server) {
    this.family = family;
    this.server = server;
  }

  /** Returns a value for each parameter of a path, as text, in its order. */
  Map<String, String> of(Route route) {
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder prefix = new StringBuilder();
    for (String segment : route.segments()) {
      if (segment.startsWith("{")) {
        String name = segment.substring(1, segment.length() - 1);
        Parameter parameter = route.parameter(Place.PATH, name).orElseThrow();
        values.put(
            name,
            listed(prefix.toString(), List.copyOf(values.values()), parameter)
                .map(text -> asSent(parameter.type(), text))
                .orElseGet(() -> sample(parameter.type())));
      }
      prefix.append('/').append(segment);
    }
    return values;
  }

  private Optional<String> listed(String template, List<String> values, Parameter parameter) {
    Optional<Route> list =
        family
            .route(Method.GET, template)
            .filter(route -> route.response() instanceof Type.ListOf)
            .filter(
                route ->
                    route.parameters().stream()
                        .noneMatch(p -> p.place() != Place.PATH && p.required()));
    return list.flatMap(
        route -> {
          try {
            JsonNode answer = server.list(Request.get(route.path(), values.toArray()));
            return answer.isEmpty() ? Optional.empty() : id(route, answer.get(0), parameter);
          } catch (ApiException e) {
            return Optional.empty();
          }
        });
  }

  private static Optional<String> id(Route list, JsonNode item, Parameter parameter) {
    if (!item.isObject()) {
      return Optional.of(item.asString());
    }
    boolean number = parameter.name().endsWith("Id");
    return Stream.of(
            list.identifier(), parameter.name(), number ? "id" : "name", number ? "name" : "id")
        .filter(Objects::nonNull)
        .map(item::path)
        .filter(JsonNode::isValueNode)
        .filter(node -> !node.isMissingNode())
        .map(JsonNode::asString)
        .findFirst();
  }

  /** Returns the text in the form that the client sends; dates with time have several forms. */
  private static String asSent(Type type, String text) {
    return type == Scalar.DATETIME
        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.parse(text))
        : text;
  }

  private String sample(Type type) {
    if (family.definition(type).orElse(null) instanceof Enumeration enumeration) {
      return enumeration.values().get(0);
    }
    Object value = SampleValues.scalar(type instanceof Scalar scalar ? scalar : Scalar.STRING);
    return asSent(type, value.toString());
  }

  /** Returns the segments of a path with their values. */
  static List<String> filled(Route route, Map<String, String> values) {
    List<String> segments = new ArrayList<>();
    for (String segment : route.segments()) {
      segments.add(
          segment.startsWith("{")
              ? Objects.requireNonNull(values.get(segment.substring(1, segment.length() - 1)))
              : segment);
    }
    return segments;
  }
}

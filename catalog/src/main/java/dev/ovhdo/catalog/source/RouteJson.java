package dev.ovhdo.catalog.source;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Deprecation;
import dev.ovhdo.catalog.model.IamAction;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.RouteKey;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Stability;
import dev.ovhdo.catalog.model.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts a route to a line of its family file and back; default values are left out. */
final class RouteJson {
  private static final String OPTIONAL = " optional";

  private RouteJson() {}

  static ObjectNode write(Route route, ErrorLists errors) {
    ObjectNode line = CatalogueJson.object();
    for (Place place : Place.values()) {
      parameters(line, place, route.parameters(place));
    }
    if (route.body() instanceof Body.Whole whole) {
      line.put("body", whole.type().text());
    } else if (route.body() instanceof Body.Fields fields) {
      line.set("fields", PropertiesJson.write(fields.properties()));
    }
    if (route.response() != Scalar.VOID) {
      line.put("response", route.response().text());
    }
    put(line, "item", route.item() == null ? null : route.item().text());
    put(line, "identifier", route.identifier());
    if (!route.authenticated()) {
      line.put("open", true);
    }
    if (route.stability() != Stability.PRODUCTION) {
      line.put("stability", route.stability().text());
    }
    if (route.deprecation() != null) {
      line.set("deprecation", deprecation(route.deprecation()));
    }
    if (!route.actions().isEmpty()) {
      ArrayNode actions = line.putArray("actions");
      route
          .actions()
          .forEach(action -> actions.add(action.name() + (action.required() ? "" : OPTIONAL)));
    }
    if (!route.errors().isEmpty()) {
      line.put("errors", errors.name(route.errors()));
    }
    return line;
  }

  /**
   * Reads a route.
   *
   * @param errors returns the list of error classes with a name; null if there is none
   */
  static Route read(
      ApiVersion version,
      RouteKey key,
      JsonNode line,
      Function<String, @Nullable JsonNode> errors) {
    List<Parameter> parameters = new ArrayList<>();
    for (Place place : Place.values()) {
      for (Map.Entry<String, JsonNode> entry : line.path(name(place)).properties()) {
        FlaggedType type = FlaggedType.parse(entry.getValue().asString());
        boolean required = place == Place.PATH || type.has(FlaggedType.REQUIRED);
        parameters.add(new Parameter(entry.getKey(), place, type.type(), required));
      }
    }
    return new Route(
        version,
        key.method(),
        key.template(),
        parameters,
        body(line),
        line.has("response") ? Type.parse(CatalogueJson.text(line, "response")) : Scalar.VOID,
        line.has("item") ? Type.parse(CatalogueJson.text(line, "item")) : null,
        text(line, "identifier"),
        !line.path("open").asBoolean(false),
        line.has("stability")
            ? Stability.parse(CatalogueJson.text(line, "stability"))
            : Stability.PRODUCTION,
        line.has("deprecation") ? deprecation(line.path("deprecation")) : null,
        line.path("actions").valueStream().map(action -> action(action.asString())).toList(),
        errors(line, errors));
  }

  private static void parameters(ObjectNode line, Place place, List<Parameter> parameters) {
    if (!parameters.isEmpty()) {
      ObjectNode object = line.putObject(name(place));
      for (Parameter parameter : parameters) {
        boolean flagged = parameter.required() && place != Place.PATH;
        object.put(parameter.name(), FlaggedType.text(parameter.type(), false, flagged, false));
      }
    }
  }

  private static List<String> errors(JsonNode line, Function<String, @Nullable JsonNode> errors) {
    if (!line.has("errors")) {
      return List.of();
    }
    String name = CatalogueJson.text(line, "errors");
    JsonNode list = errors.apply(name);
    if (list == null) {
      throw new IllegalArgumentException("There is no list of errors \"" + name + "\"");
    }
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static Body body(JsonNode line) {
    if (line.has("body")) {
      return new Body.Whole(Type.parse(CatalogueJson.text(line, "body")));
    }
    return line.has("fields")
        ? new Body.Fields(PropertiesJson.read(line.path("fields")))
        : new Body.None();
  }

  private static ObjectNode deprecation(Deprecation deprecation) {
    ObjectNode object = CatalogueJson.object();
    put(object, "since", day(deprecation.since()));
    put(object, "deletion", day(deprecation.deletion()));
    put(object, "replacement", deprecation.replacement());
    return object;
  }

  private static Deprecation deprecation(JsonNode object) {
    return new Deprecation(
        day(text(object, "since")), day(text(object, "deletion")), text(object, "replacement"));
  }

  private static IamAction action(String text) {
    return text.endsWith(OPTIONAL)
        ? new IamAction(text.substring(0, text.length() - OPTIONAL.length()), false)
        : new IamAction(text, true);
  }

  private static String name(Place place) {
    return place.name().toLowerCase(Locale.ROOT);
  }

  private static void put(ObjectNode object, String name, @Nullable String value) {
    if (value != null) {
      object.put(name, value);
    }
  }

  private static @Nullable String text(JsonNode object, String name) {
    return object.has(name) ? CatalogueJson.text(object, name) : null;
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}

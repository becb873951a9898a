package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Stability;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the operations of a native schema. */
final class NativeRoutes {
  private static final String BODY = "body";

  /** Properties that are read, and properties with prose, which are ignored. */
  private static final Set<String> KNOWN =
      Set.of(
          "apiStatus",
          "description",
          "errors",
          "httpMethod",
          "iamActions",
          "longDescription",
          "noAuthentication",
          "operationId",
          "parameters",
          "responseFullType",
          "responseType",
          "responseTypes");

  private final ApiVersion version;
  private final NativeTypes types;
  private final Parameters parameters;
  private final DeprecationReader deprecations;
  private final ImportNotes notes;

  NativeRoutes(ApiVersion version, NativeTypes types, ImportNotes notes) {
    this.version = version;
    this.types = types;
    this.parameters = new Parameters(notes);
    this.deprecations =
        new DeprecationReader("deprecatedDate", "deletionDate", "replacement", notes);
    this.notes = notes;
  }

  /** Reads the routes of one path. */
  List<Route> read(DocumentNode api) {
    String template = api.require("path").text();
    List<Route> routes = new ArrayList<>();
    if (!RouteReader.isTemplate(template)) {
      notes.add(Kind.ROUTE, template, "is not a path of names and placeholders");
      return routes;
    }
    for (DocumentNode operation : api.items("operations")) {
      String verb = operation.require("httpMethod").text();
      Optional<Method> method = Method.find(verb);
      if (method.isPresent()) {
        routes.add(route(method.get(), template, operation));
      } else {
        notes.add(Kind.ROUTE, template, "\"" + verb + "\" is not a method");
      }
    }
    return routes;
  }

  private Route route(Method method, String template, DocumentNode operation) {
    ApiLocation location = ApiLocation.of(method, version.prefix() + template);
    for (DocumentNode member : operation.members()) {
      if (!KNOWN.contains(member.name())) {
        notes.add(Kind.KEYWORD, location, member.name());
      }
    }
    List<Parameter> read = new ArrayList<>();
    List<DocumentNode> inBody = new ArrayList<>();
    for (DocumentNode parameter : operation.items("parameters")) {
      String place = parameter.require("paramType").text();
      if (place.equals(BODY)) {
        inBody.add(parameter);
      } else {
        String name = parameter.require("name").text();
        parameters
            .read(
                name,
                place,
                parameter.flag("required"),
                () -> type(parameter, location.at(name)),
                location)
            .ifPresent(read::add);
      }
    }
    DocumentNode status = operation.require("apiStatus");
    Stability stability = stability(status, location);
    return new Route(
        version,
        method,
        template,
        parameters.arranged(read, template, location),
        body(inBody, location.at(BODY)),
        types.of(operation, "responseFullType", "responseType", location.at("answer")),
        null,
        null,
        !operation.flag("noAuthentication"),
        stability,
        deprecations.read(status, stability == Stability.DEPRECATED, location),
        IamActions.read(operation.items("iamActions"), location, notes),
        errors(operation, location));
  }

  /** A parameter of the body without a name is the whole body. */
  private Body body(List<DocumentNode> published, ApiLocation location) {
    Map<String, Property> properties = new LinkedHashMap<>();
    for (DocumentNode parameter : published) {
      Optional<String> name = parameter.text("name");
      if (name.isEmpty()) {
        if (published.size() > 1) {
          notes.add(
              Kind.CONTENT, location, "a whole body beside its parts; the parts are left out");
        }
        return new Body.Whole(type(parameter, location));
      }
      if (properties.containsKey(name.get())) {
        notes.add(Kind.PARAMETER, location.at(name.get()), "twice; the first stays");
      } else if (FactText.isFact(name.get())) {
        Type type = type(parameter, location.at(name.get()));
        boolean required = parameter.flag("required");
        properties.put(name.get(), new Property(name.get(), type, false, required, false));
      } else {
        notes.add(Kind.NAME, location, "a property's name is prose; left out");
      }
    }
    return properties.isEmpty()
        ? new Body.None()
        : new Body.Fields(List.copyOf(properties.values()));
  }

  private Type type(DocumentNode parameter, ApiLocation location) {
    return types.of(parameter, "fullType", "dataType", location);
  }

  private Stability stability(DocumentNode status, ApiLocation location) {
    String value = status.require("value").text();
    try {
      return Stability.parse(value.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      notes.add(Kind.STABILITY, location, "\"" + value + "\" is not noted");
      return Stability.PRODUCTION;
    }
  }

  private List<String> errors(DocumentNode operation, ApiLocation location) {
    List<String> classes = new ArrayList<>();
    for (DocumentNode error : operation.items("errors")) {
      String name = error.text().strip();
      if (FactText.isWord(name)) {
        classes.add(name);
      } else {
        notes.add(Kind.ERROR, location, "\"" + error.text() + "\" is not a class");
      }
    }
    return classes.stream().distinct().sorted().toList();
  }
}

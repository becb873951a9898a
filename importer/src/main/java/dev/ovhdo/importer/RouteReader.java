package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Stability;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the operations of a document. */
final class RouteReader {
  private static final Pattern TEMPLATE = Pattern.compile("(/(\\{[^{}/\\s]+}|[^{}/\\s]*))+");
  private static final Map<String, Method> METHODS =
      Map.of(
          "get", Method.GET,
          "post", Method.POST,
          "put", Method.PUT,
          "patch", Method.PATCH,
          "delete", Method.DELETE);

  /** Keywords that are read, and keywords with prose, which are ignored. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "deprecated",
          "description",
          "operationId",
          "parameters",
          "requestBody",
          "responses",
          "security",
          "summary",
          "tags",
          "x-badges",
          "x-code-samples",
          "x-deletion-date",
          "x-deprecation-date",
          "x-expanded-response",
          "x-iam-actions",
          "x-replacement-route",
          "x-response-identifier");

  private final ApiVersion version;
  private final TypeReader types;
  private final ResponseReader responses;
  private final ParameterReader parameters;
  private final StabilityReader stabilities;
  private final ExpandedTypes expansions;
  private final ImportNotes notes;

  RouteReader(ApiVersion version, List<DocumentNode> paths, TypeReader types, ImportNotes notes) {
    this.version = version;
    this.types = types;
    this.responses = new ResponseReader(types, notes);
    this.parameters = new ParameterReader(types, notes);
    this.stabilities = new StabilityReader(notes);
    this.expansions = new ExpandedTypes(paths, types, notes);
    this.notes = notes;
  }

  /** Reads the routes of one path. */
  List<Route> read(DocumentNode path) {
    String template = path.name();
    List<Route> routes = new ArrayList<>();
    if (!isTemplate(template)) {
      notes.add(Kind.ROUTE, template, "is not a path of names and placeholders");
      return routes;
    }
    for (DocumentNode member : path.members()) {
      Method method = METHODS.get(member.name());
      if (method != null) {
        routes.add(route(method, template, member, path.items("parameters")));
      } else if (!Set.of("parameters", "summary", "description").contains(member.name())) {
        notes.add(Kind.ROUTE, template, "\"" + member.name() + "\" is not a method");
      }
    }
    return routes;
  }

  private Route route(
      Method method, String template, DocumentNode operation, List<DocumentNode> shared) {
    ApiLocation location = ApiLocation.of(method, version.prefix() + template);
    for (DocumentNode member : operation.members()) {
      if (!KEYWORDS.contains(member.name())) {
        notes.add(Kind.KEYWORD, location, member.name());
      }
    }
    List<DocumentNode> declared = new ArrayList<>(operation.items("parameters"));
    declared.addAll(shared);
    Type response = responses.read(operation, location);
    Stability stability = stabilities.stability(operation, location);
    return new Route(
        version,
        method,
        template,
        parameters.read(declared, template, location),
        body(operation, location),
        response,
        item(operation, template, response, location),
        identifier(operation, location),
        operation.items("security").stream().anyMatch(scheme -> !scheme.members().isEmpty()),
        stability,
        stabilities.deprecation(operation, stability, location),
        IamActions.read(operation.items("x-iam-actions"), location, notes),
        ResponseReader.errors(operation));
  }

  private Body body(DocumentNode operation, ApiLocation location) {
    Optional<DocumentNode> content =
        operation.find("requestBody").flatMap(body -> body.find("content"));
    if (content.isEmpty()) {
      if (operation.has("requestBody")) {
        notes.add(Kind.CONTENT, location, "a body without content; none");
      }
      return new Body.None();
    }
    ApiLocation inside = location.at("body");
    Optional<DocumentNode> schema =
        content.get().find(ResponseReader.JSON).flatMap(json -> json.find("schema"));
    return schema.isPresent() && Schemas.isModel(schema.get()) && !schema.get().has("$ref")
        ? new Body.Fields(types.properties(schema.get(), inside))
        : new Body.Whole(responses.content(content.get(), inside));
  }

  private @Nullable Type item(
      DocumentNode operation, String template, Type response, ApiLocation location) {
    Optional<String> published = operation.text("x-expanded-response");
    if (published.isEmpty()) {
      return null;
    }
    if (!(response instanceof Type.ListOf)) {
      notes.add(Kind.EXPANSION, location, published.get() + ", but no list; left out");
      return null;
    }
    return expansions.resolve(published.get(), template, location);
  }

  private @Nullable String identifier(DocumentNode operation, ApiLocation location) {
    Optional<String> identifier = operation.text("x-response-identifier");
    if (identifier.isEmpty() || FactText.isWord(identifier.get())) {
      return identifier.orElse(null);
    }
    notes.add(Kind.NAME, location, "the identifier \"" + identifier.get() + "\" is not a name");
    return null;
  }

  /** Returns whether a path consists of names and placeholders. */
  static boolean isTemplate(String path) {
    List<String> names = Parameters.placeholders(path);
    return TEMPLATE.matcher(path).matches()
        && FactText.isWord(path)
        && new HashSet<>(names).size() == names.size();
  }
}

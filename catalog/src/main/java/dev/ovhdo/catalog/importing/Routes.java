package dev.ovhdo.catalog.importing;

import dev.ovhdo.catalog.importing.Remark.Kind;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.IamAction;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Stability;
import dev.ovhdo.catalog.model.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the operations of a document. */
final class Routes {
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
  private final Types types;
  private final Answers answers;
  private final Parameters parameters;
  private final Stabilities stabilities;
  private final Expansions expansions;
  private final Remarks remarks;

  Routes(ApiVersion version, List<Node> paths, Types types, Remarks remarks) {
    this.version = version;
    this.types = types;
    this.answers = new Answers(types, remarks);
    this.parameters = new Parameters(types, remarks);
    this.stabilities = new Stabilities(remarks);
    this.expansions = new Expansions(paths, types, remarks);
    this.remarks = remarks;
  }

  /** Reads the routes of one path. */
  List<Route> read(Node path) {
    String template = path.name();
    List<Route> routes = new ArrayList<>();
    if (!isTemplate(template)) {
      remarks.add(Kind.ROUTE, template, "is not a path of names and placeholders");
      return routes;
    }
    for (Node member : path.members()) {
      Method method = METHODS.get(member.name());
      if (method != null) {
        routes.add(route(method, template, member, path.items("parameters")));
      } else if (!Set.of("parameters", "summary", "description").contains(member.name())) {
        remarks.add(Kind.ROUTE, template, "\"" + member.name() + "\" is not a method");
      }
    }
    return routes;
  }

  private Route route(Method method, String template, Node operation, List<Node> shared) {
    Spot spot = Spot.of(method, version.prefix() + template);
    for (Node member : operation.members()) {
      if (!KEYWORDS.contains(member.name())) {
        remarks.add(Kind.KEYWORD, spot, member.name());
      }
    }
    List<Node> declared = new ArrayList<>(operation.items("parameters"));
    declared.addAll(shared);
    Type response = answers.read(operation, spot);
    Stability stability = stabilities.stability(operation, spot);
    return new Route(
        version,
        method,
        template,
        parameters.read(declared, template, spot),
        body(operation, spot),
        response,
        item(operation, template, response, spot),
        identifier(operation, spot),
        operation.items("security").stream().anyMatch(scheme -> !scheme.members().isEmpty()),
        stability,
        stabilities.deprecation(operation, stability, spot),
        actions(operation, spot));
  }

  private Body body(Node operation, Spot spot) {
    Optional<Node> content = operation.find("requestBody").flatMap(body -> body.find("content"));
    if (content.isEmpty()) {
      if (operation.has("requestBody")) {
        remarks.add(Kind.CONTENT, spot, "a body without content; none");
      }
      return new Body.None();
    }
    Spot inside = spot.at("body");
    Optional<Node> schema = content.get().find(Answers.JSON).flatMap(json -> json.find("schema"));
    return schema.isPresent() && Schema.isModel(schema.get()) && !schema.get().has("$ref")
        ? new Body.Fields(types.properties(schema.get(), inside))
        : new Body.Whole(answers.content(content.get(), inside));
  }

  private @Nullable Type item(Node operation, String template, Type response, Spot spot) {
    Optional<String> published = operation.text("x-expanded-response");
    if (published.isEmpty()) {
      return null;
    }
    if (!(response instanceof Type.ListOf)) {
      remarks.add(Kind.EXPANSION, spot, published.get() + ", but no list; left out");
      return null;
    }
    return expansions.resolve(published.get(), template, spot);
  }

  private @Nullable String identifier(Node operation, Spot spot) {
    Optional<String> identifier = operation.text("x-response-identifier");
    if (identifier.isEmpty() || Fact.isWord(identifier.get())) {
      return identifier.orElse(null);
    }
    remarks.add(Kind.NAME, spot, "the identifier \"" + identifier.get() + "\" is not a name");
    return null;
  }

  private List<IamAction> actions(Node operation, Spot spot) {
    List<IamAction> actions = new ArrayList<>();
    for (Node action : operation.items("x-iam-actions")) {
      String name = action.need("name").text();
      if (Fact.isWord(name)) {
        actions.add(new IamAction(name, action.flag("required")));
      } else {
        remarks.add(Kind.ACTION, spot, "\"" + name + "\" is not a name");
      }
    }
    return actions;
  }

  private static boolean isTemplate(String path) {
    List<String> names = Parameters.placeholders(path);
    return TEMPLATE.matcher(path).matches()
        && Fact.isWord(path)
        && new HashSet<>(names).size() == names.size();
  }
}

package dev.ovhdo.catalog.source;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.RouteKey;
import dev.ovhdo.catalog.model.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The file format of a family: JSON with one line for each route and each type.
 *
 * <pre>
 * {"version":"v1","path":"/vps",
 * "routes":{
 * "GET /vps/{serviceName}/tasks":{"path":{"serviceName":"string"},"response":"long[]",…},
 * …},
 * "types":{
 * "vps.Task":{"id":"long read-only","progress":"long",…},
 * "vps.TaskStateEnum":["blocked","cancelled",…]
 * },
 * "errors":{
 * "1":["Client::NotFound::ServiceNotFound",…]
 * }}
 * </pre>
 *
 * <p>A type that is an object is a model, a type that is an array is an enumeration. Routes with
 * the same error classes name the same list of them. The same family always results in the same
 * bytes.
 *
 * <p>A file with these lines is read line by line, when a route or a type is first used. Other JSON
 * with the same content is read at once.
 */
public final class FamilyFile {
  private static final Comparator<Route> ORDER =
      Comparator.comparing(Route::template).thenComparing(Route::method);

  private FamilyFile() {}

  /**
   * Returns whether the text of a family contains all words, ignoring case. The type {@code void}
   * is not written, and so counts as contained.
   */
  public static boolean mayContain(byte[] bytes, List<String> words) {
    String text = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    return words.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .allMatch(word -> Scalar.VOID.text().startsWith(word) || text.contains(word));
  }

  /**
   * Reads a family.
   *
   * @param source the name of the file for messages
   * @throws CatalogueFormatException if the bytes are not a family file; for a line that is not
   *     valid, when it is used
   */
  public static Family read(byte[] bytes, String source) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Optional<FamilyLines> lines = FamilyLines.find(text);
    return lines.isPresent()
        ? family(lines.get(), source)
        : CatalogueJson.read(text, source, FamilyFile::family);
  }

  /** Returns the bytes of a family, with routes and types sorted. */
  public static byte[] write(Family family) {
    ErrorLists errors = new ErrorLists();
    JsonLineWriter out = new JsonLineWriter();
    out.open(
        "{\"version\":%s,\"path\":%s,\n\"routes\":{"
            .formatted(
                CatalogueJson.quoted(family.version().text()),
                CatalogueJson.quoted(family.path())));
    for (Route route : family.routes().stream().sorted(ORDER).toList()) {
      String line = RouteJson.write(route, errors).toString();
      out.item(CatalogueJson.quoted(route.key().toString()) + ":" + line);
    }
    out.close("},");
    out.open("\"types\":{");
    family.types().values().stream()
        .sorted(Comparator.comparing(Definition::name))
        .forEach(type -> out.item(CatalogueJson.quoted(type.name()) + ":" + definition(type)));
    if (!errors.isEmpty()) {
      out.close("},");
      out.open("\"errors\":{");
      errors.forEach((name, list) -> out.item(CatalogueJson.quoted(name) + ":" + list));
    }
    out.close("}}");
    return out.bytes();
  }

  private static Family family(FamilyLines lines, String source) {
    JsonNode head = CatalogueJson.read(lines.head(), source, json -> json);
    Map<RouteKey, FamilyLines.Span> routes = new LinkedHashMap<>();
    return CatalogueJson.checked(
        source,
        () -> {
          ApiVersion version = ApiVersion.parse(CatalogueJson.text(head, "version"));
          lines.section("routes").forEach((key, span) -> routes.put(RouteKey.parse(key), span));
          Map<String, JsonNode> errors =
              new LazyMap<>(lines.section("errors"), (name, span) -> parsed(lines, span, source));
          return Family.ofMaps(
              version,
              CatalogueJson.text(head, "path"),
              new LazyMap<>(
                  routes,
                  (key, span) ->
                      CatalogueJson.read(
                          lines.json(span),
                          source,
                          line -> RouteJson.read(version, key, line, errors::get))),
              new LazyMap<>(
                  lines.section("types"),
                  (name, span) ->
                      CatalogueJson.read(
                          lines.json(span), source, type -> definition(name, type))));
        });
  }

  private static JsonNode parsed(FamilyLines lines, FamilyLines.Span span, String source) {
    return CatalogueJson.read(lines.json(span), source, json -> json);
  }

  private static Family family(JsonNode root) {
    ApiVersion version = ApiVersion.parse(CatalogueJson.text(root, "version"));
    List<Route> routes = new ArrayList<>();
    CatalogueJson.require(root, "routes")
        .forEachEntry(
            (key, line) ->
                routes.add(
                    RouteJson.read(version, RouteKey.parse(key), line, root.path("errors")::get)));
    List<Definition> types = new ArrayList<>();
    CatalogueJson.require(root, "types")
        .forEachEntry((name, type) -> types.add(definition(name, type)));
    return Family.of(version, CatalogueJson.text(root, "path"), routes, types);
  }

  private static JsonNode definition(Definition type) {
    if (type instanceof Model model) {
      return PropertiesJson.write(model.properties());
    }
    Enumeration enumeration = (Enumeration) type;
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    for (String value : enumeration.values()) {
      if (enumeration.base() == Scalar.LONG) {
        values.add(Long.parseLong(value));
      } else {
        values.add(value);
      }
    }
    return values;
  }

  private static Definition definition(String name, JsonNode type) {
    if (type.isObject()) {
      return new Model(name, PropertiesJson.read(type));
    }
    boolean numbers = !type.isEmpty() && type.valueStream().allMatch(JsonNode::isIntegralNumber);
    return new Enumeration(
        name,
        numbers ? Scalar.LONG : Scalar.STRING,
        type.valueStream().map(JsonNode::asString).toList());
  }
}

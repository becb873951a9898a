package dev.ovhdo.catalog.importing;

import dev.ovhdo.catalog.importing.Remark.Kind;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.source.FamilyEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Imports a family of routes from OVHcloud's schema in its OpenAPI 3 form ({@code
 * /vps.json?format=openapi3}).
 *
 * <p>A malformed document is rejected. Unknown keywords and types, and facts that the catalogue
 * cannot represent, are replaced by the most similar value that the catalogue can represent, at
 * last {@code any}, and reported as a {@link Remark}.
 */
public final class OpenApiImporter {
  private static final Comparator<Route> ORDER =
      Comparator.comparing(Route::template).thenComparing(Route::method);

  private OpenApiImporter() {}

  /**
   * Imports the document of a family of an index.
   *
   * @param source the name of the document for messages
   * @param path the path of the family in the index
   * @throws ImportException if the document is malformed, or has no route below the path
   */
  public static Import read(byte[] document, String source, String path) {
    return read(Node.root(document, source), path);
  }

  /**
   * Imports a document. The path of the family is the common beginning of the paths of its routes.
   *
   * @param source the name of the document for messages
   * @throws ImportException if the document is malformed, or has no route
   */
  public static Import read(byte[] document, String source) {
    return read(Node.root(document, source), null);
  }

  /**
   * Imports a parsed document.
   *
   * @param source the name of the document for messages
   * @throws ImportException if the document is malformed, or has no route
   */
  public static Import read(JsonNode document, String source) {
    return read(Node.root(document, source), null);
  }

  /**
   * Imports the parsed document of a family of an index.
   *
   * @param source the name of the document for messages
   * @param path the path of the family in the index
   * @throws ImportException if the document is malformed, or has no route below the path
   */
  public static Import read(JsonNode document, String source, String path) {
    return read(Node.root(document, source), path);
  }

  private static Import read(Node document, @Nullable String wanted) {
    if (!document.need("openapi").text().startsWith("3.")) {
      throw document.need("openapi").wrong("is not a version 3");
    }
    ApiVersion version = version(document);
    Remarks remarks = new Remarks();
    List<Node> paths = document.need("paths").members();
    if (wanted != null) {
      FamilyEntry family = new FamilyEntry(version, withoutVersion(version, wanted), 0);
      paths = below(family, paths, remarks);
    }
    Optional<Node> components = document.find("components");
    Types types =
        new Types(components.map(all -> all.members("schemas")).orElse(List.of()), remarks);
    Routes reader = new Routes(version, paths, types, remarks);
    List<Route> routes = new ArrayList<>();
    paths.forEach(path -> routes.addAll(reader.read(path)));
    if (routes.isEmpty()) {
      throw document.need("paths").wrong("has no route");
    }
    routes.sort(ORDER);
    String path =
        wanted != null
            ? withoutVersion(version, wanted)
            : CommonPath.of(routes.stream().map(Route::template).toList())
                .orElseThrow(() -> document.need("paths").wrong("has no common beginning"));
    Family family = Family.of(version, path, routes, types.definitions());
    remarkNames(types, family.root(), remarks);
    return new Import(family, remarks.report());
  }

  private static List<Node> below(FamilyEntry family, List<Node> paths, Remarks remarks) {
    List<Node> below = new ArrayList<>();
    for (Node path : paths) {
      if (family.covers(family.version().prefix() + path.name())) {
        below.add(path);
      } else {
        remarks.add(Kind.ROUTE, path.name(), "is not below " + family.path());
      }
    }
    return below;
  }

  /** The paths of an index may have the prefix of the version; the paths of a document do not. */
  private static String withoutVersion(ApiVersion version, String path) {
    return path.startsWith(version.prefix() + "/")
        ? path.substring(version.prefix().length())
        : path;
  }

  private static ApiVersion version(Node document) {
    List<Node> servers = document.need("servers").items();
    if (servers.isEmpty()) {
      throw document.need("servers").wrong("is empty");
    }
    Node url = servers.get(0).need("url");
    String text = url.text();
    String base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    return switch (base.substring(base.lastIndexOf('/') + 1)) {
      case "1.0", "v1" -> ApiVersion.V1;
      case "v2" -> ApiVersion.V2;
      default -> throw url.wrong("names no version of the API: " + text);
    };
  }

  private static void remarkNames(Types types, String root, Remarks remarks) {
    Map<String, List<String>> groups = new TreeMap<>();
    for (String name : types.published()) {
      groups.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(name);
    }
    groups.values().stream()
        .filter(group -> group.size() > 1)
        .forEach(group -> remarks.add(Kind.CASE, root, String.join(" ", group)));
    List<String> unused = types.unused();
    if (!unused.isEmpty()) {
      remarks.add(Kind.UNUSED, root, unused.size() + ": " + String.join(" ", unused));
    }
  }
}

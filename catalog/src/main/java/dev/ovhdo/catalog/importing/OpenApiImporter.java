package dev.ovhdo.catalog.importing;

import dev.ovhdo.catalog.importing.Remark.Kind;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Reads a family of routes from the OpenAPI 3 form in which OVHcloud publishes it ({@code
 * /vps.json?format=openapi3}).
 *
 * <p>A document of the wrong shape is refused as a whole. Words that are not known, and what the
 * catalogue has no place for, are not: they become the nearest thing that it can say, {@code any}
 * in the end, and a {@link Remark}.
 */
public final class OpenApiImporter {
  private static final Comparator<Route> ORDER =
      Comparator.comparing(Route::template).thenComparing(Route::method);

  private OpenApiImporter() {}

  /**
   * Reads a document.
   *
   * @param source what to call it in a message
   * @throws ImportException if it is not what OVHcloud publishes, or has no route
   */
  public static Import read(byte[] document, String source) {
    return read(Node.root(document, source));
  }

  /**
   * Reads a document.
   *
   * @param source what to call it in a message
   * @throws ImportException if it is not what OVHcloud publishes, or has no route
   */
  public static Import read(JsonNode document, String source) {
    return read(Node.root(document, source));
  }

  private static Import read(Node document) {
    if (!document.need("openapi").text().startsWith("3.")) {
      throw document.need("openapi").wrong("is not a version 3");
    }
    ApiVersion version = version(document);
    List<Node> paths = document.need("paths").members();
    Remarks remarks = new Remarks();
    Types types = new Types(document.need("components").members("schemas"), remarks);
    Routes reader = new Routes(version, paths, types, remarks);
    List<Route> routes = new ArrayList<>();
    paths.forEach(path -> routes.addAll(reader.read(path)));
    if (routes.isEmpty()) {
      throw document.need("paths").wrong("has no route");
    }
    routes.sort(ORDER);
    List<String> templates = routes.stream().map(Route::template).toList();
    String path =
        CommonPath.of(templates)
            .orElseThrow(() -> document.need("paths").wrong("has no common beginning"));
    List<Definition> definitions = new ArrayList<>(types.definitions().values());
    definitions.sort(Comparator.comparing(Definition::name));
    remarkCase(types.published(), version.prefix() + path, remarks);
    if (!types.unused().isEmpty()) {
      remarks.add(Kind.UNUSED, version.prefix() + path, String.join(" ", types.unused()));
    }
    return new Import(Family.of(version, path, routes, definitions), remarks.report());
  }

  private static ApiVersion version(Node document) {
    List<Node> servers = document.need("servers").items();
    if (servers.isEmpty()) {
      throw document.need("servers").wrong("is empty");
    }
    Node url = servers.get(0).need("url");
    String text = url.text();
    return switch (text.substring(text.lastIndexOf('/') + 1)) {
      case "1.0", "v1" -> ApiVersion.V1;
      case "v2" -> ApiVersion.V2;
      default -> throw url.wrong("names no version of the API: " + text);
    };
  }

  private static void remarkCase(Set<String> names, String root, Remarks remarks) {
    Map<String, List<String>> groups = new TreeMap<>();
    for (String name : names) {
      groups.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(name);
    }
    groups.values().stream()
        .filter(group -> group.size() > 1)
        .forEach(group -> remarks.add(Kind.CASE, root, String.join(" ", group)));
  }
}

package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Imports a family of routes from OVHcloud's schema in its OpenAPI 3 form ({@code
 * /vps.json?format=openapi3}).
 *
 * <p>A malformed document is rejected. Unknown keywords and types, and facts that the catalogue
 * cannot represent, are replaced by the most similar value that the catalogue can represent, at
 * last {@code any}, and reported as a {@link ImportNote}.
 */
public final class OpenApiImporter {
  private static final Pattern LITERAL_SEGMENT = Pattern.compile("[A-Za-z0-9_.\\-]+");

  private OpenApiImporter() {}

  /**
   * Imports the document of a family of an index.
   *
   * @param source the name of the document for messages
   * @param path the path of the family in the index
   * @throws ImportException if the document is malformed, or has no route below the path
   */
  public static ImportResult read(byte[] document, String source, String path) {
    return read(DocumentNode.root(document, source), path);
  }

  /**
   * Imports a document. The path of the family is the common beginning of the paths of its routes.
   *
   * @param source the name of the document for messages
   * @throws ImportException if the document is malformed, or has no route
   */
  public static ImportResult read(byte[] document, String source) {
    return read(DocumentNode.root(document, source), null);
  }

  /**
   * Imports a parsed document.
   *
   * @param source the name of the document for messages
   * @throws ImportException if the document is malformed, or has no route
   */
  public static ImportResult read(JsonNode document, String source) {
    return read(DocumentNode.root(document, source), null);
  }

  /**
   * Imports the parsed document of a family of an index.
   *
   * @param source the name of the document for messages
   * @param path the path of the family in the index
   * @throws ImportException if the document is malformed, or has no route below the path
   */
  public static ImportResult read(JsonNode document, String source, String path) {
    return read(DocumentNode.root(document, source), path);
  }

  private static ImportResult read(DocumentNode document, @Nullable String wanted) {
    if (!document.require("openapi").text().startsWith("3.")) {
      throw document.require("openapi").error("is not a version 3");
    }
    ApiVersion version = version(document);
    ImportNotes notes = new ImportNotes();
    List<DocumentNode> paths = document.require("paths").members();
    if (wanted != null) {
      paths = FamilyPath.below(version, wanted, paths, DocumentNode::name, notes);
    }
    Optional<DocumentNode> components = document.find("components");
    TypeReader types =
        new TypeReader(components.map(all -> all.members("schemas")).orElse(List.of()), notes);
    RouteReader reader = new RouteReader(version, paths, types, notes);
    List<Route> routes = new ArrayList<>();
    paths.forEach(path -> routes.addAll(reader.read(path)));
    if (routes.isEmpty()) {
      throw document.require("paths").error("has no route");
    }
    routes.sort(SchemaImporter.ORDER);
    String path =
        wanted != null
            ? FamilyPath.withoutVersion(version, wanted)
            : commonPath(routes.stream().map(Route::template).toList())
                .orElseThrow(() -> document.require("paths").error("has no common beginning"));
    Family family = Family.of(version, path, routes, types.definitions());
    notes.addNames(types.published(), types.unused(), family.root());
    return new ImportResult(family, notes.report());
  }

  private static ApiVersion version(DocumentNode document) {
    List<DocumentNode> servers = document.require("servers").items();
    if (servers.isEmpty()) {
      throw document.require("servers").error("is empty");
    }
    return FamilyPath.version(servers.get(0).require("url"));
  }

  /**
   * Returns the longest common beginning of whole segments without a placeholder; empty if there is
   * none.
   */
  private static Optional<String> commonPath(List<String> templates) {
    String[] common = segments(templates.get(0));
    int length = 0;
    while (length < common.length && LITERAL_SEGMENT.matcher(common[length]).matches()) {
      length++;
    }
    for (String template : templates) {
      int mismatch = Arrays.mismatch(common, segments(template));
      length = mismatch < 0 ? length : Math.min(length, mismatch);
    }
    return length == 0
        ? Optional.empty()
        : Optional.of("/" + String.join("/", Arrays.asList(common).subList(0, length)));
  }

  private static String[] segments(String template) {
    return template.substring(1).split("/", -1);
  }
}

package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Route;
import java.util.Comparator;
import tools.jackson.databind.JsonNode;

/**
 * Imports a family of routes from either form of OVHcloud's schema: the native form ({@code
 * /vps.json}) or the OpenAPI 3 form ({@code /vps.json?format=openapi3}).
 */
public final class SchemaImporter {
  /** The order of the routes of a family. */
  static final Comparator<Route> ORDER =
      Comparator.comparing(Route::template).thenComparing(Route::method);

  private SchemaImporter() {}

  /**
   * Returns whether a document has routes: OVHcloud publishes {@code /products.json} with types
   * only.
   */
  public static boolean hasRoutes(JsonNode document) {
    return document.has("apis") || document.has("paths");
  }

  /**
   * Imports the parsed document of a family of an index.
   *
   * @param source the name of the document for messages
   * @param path the path of the family in the index
   * @throws ImportException if the document is malformed, or has no route below the path
   */
  public static ImportResult read(JsonNode document, String source, String path) {
    return isNative(document)
        ? NativeImporter.read(DocumentNode.root(document, source), path)
        : OpenApiImporter.read(document, source, path);
  }

  /**
   * Imports a parsed document, which names its path.
   *
   * @param source the name of the document for messages
   * @throws ImportException if the document is malformed, or has no route
   */
  public static ImportResult read(JsonNode document, String source) {
    DocumentNode root = DocumentNode.root(document, source);
    return isNative(document)
        ? NativeImporter.read(root, root.require("resourcePath").text())
        : OpenApiImporter.read(document, source);
  }

  private static boolean isNative(JsonNode document) {
    return document.has("apis");
  }
}

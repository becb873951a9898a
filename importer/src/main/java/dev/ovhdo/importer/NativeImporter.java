package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.RouteKey;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Imports a family of routes from OVHcloud's schema in its native form ({@code /vps.json}). The
 * form has error classes and the argument of generic types, and lacks the types of expanded lists,
 * which the OpenAPI form has.
 */
final class NativeImporter {
  private NativeImporter() {}

  /**
   * Imports a document.
   *
   * @param wanted the path of the family in the index
   * @throws ImportException if the document is malformed, or has no route below the path
   */
  static ImportResult read(DocumentNode document, String wanted) {
    ApiVersion version = FamilyPath.version(document.require("basePath"));
    ImportNotes notes = new ImportNotes();
    List<DocumentNode> models = document.members("models");
    NativeTypes types = new NativeTypes(models, notes);
    NativeRoutes reader = new NativeRoutes(version, types, notes);
    DocumentNode apis = document.require("apis");
    Map<RouteKey, Route> byKey = new LinkedHashMap<>();
    FamilyPath.below(version, wanted, apis.items(), api -> api.require("path").text(), notes)
        .forEach(api -> reader.read(api).forEach(route -> add(route, byKey, notes)));
    if (byKey.isEmpty()) {
      throw apis.error("has no route");
    }
    List<Route> routes = byKey.values().stream().sorted(SchemaImporter.ORDER).toList();
    String path = FamilyPath.withoutVersion(version, wanted);
    Family family = Family.of(version, path, routes, types.definitions());
    notes.addNames(
        models.stream().map(DocumentNode::name).collect(Collectors.toSet()),
        types.unused(),
        family.root());
    return new ImportResult(family, notes.report());
  }

  private static void add(Route route, Map<RouteKey, Route> routes, ImportNotes notes) {
    if (routes.putIfAbsent(route.key(), route) != null) {
      notes.add(Kind.ROUTE, route.key().toString(), "twice; the first stays");
    }
  }
}

package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The version and the path of a family in a published document. */
final class FamilyPath {
  private FamilyPath() {}

  /** Returns the version that the address of the API ends with. */
  static ApiVersion version(DocumentNode address) {
    String text = address.text();
    String base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    return switch (base.substring(base.lastIndexOf('/') + 1)) {
      case "1.0", "v1" -> ApiVersion.V1;
      case "v2" -> ApiVersion.V2;
      default -> throw address.error("names no version of the API: " + text);
    };
  }

  /** The paths of an index may have the prefix of the version; the paths of a document do not. */
  static String withoutVersion(ApiVersion version, String path) {
    return path.startsWith(version.prefix() + "/")
        ? path.substring(version.prefix().length())
        : path;
  }

  /** Returns the routes below the path of a family in the index; notes the others. */
  static List<DocumentNode> below(
      ApiVersion version,
      String wanted,
      List<DocumentNode> published,
      Function<DocumentNode, String> path,
      ImportNotes notes) {
    FamilyEntry family = new FamilyEntry(version, withoutVersion(version, wanted), 0, null);
    List<DocumentNode> below = new ArrayList<>();
    for (DocumentNode node : published) {
      if (family.covers(version.prefix() + path.apply(node))) {
        below.add(node);
      } else {
        notes.add(Kind.ROUTE, path.apply(node), "is not below " + family.path());
      }
    }
    return below;
  }
}

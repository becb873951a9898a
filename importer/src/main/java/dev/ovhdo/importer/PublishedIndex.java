package dev.ovhdo.importer;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads OVHcloud's index of the API: {@code {"apis":[{"path":"/vps",…}],"basePath":…}}. */
public final class PublishedIndex {
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_\\-][A-Za-z0-9_.\\-]*)+");

  private PublishedIndex() {}

  /**
   * Returns the paths of the families, in their order; the schema of {@code /vps} is at {@code
   * /vps.json}.
   *
   * @param source the name of the index for messages
   * @throws ImportException if the index is malformed or empty
   */
  public static List<String> read(byte[] index, String source) {
    return read(DocumentNode.root(index, source));
  }

  /**
   * Returns the paths of the families of a parsed index.
   *
   * @param source the name of the index for messages
   * @throws ImportException if the index is malformed or empty
   */
  public static List<String> read(JsonNode index, String source) {
    return read(DocumentNode.root(index, source));
  }

  private static List<String> read(DocumentNode index) {
    DocumentNode families = index.require("apis");
    if (families.items().isEmpty()) {
      throw families.error("is empty");
    }
    return families.items().stream()
        .map(family -> path(family.require("path")))
        .distinct()
        .toList();
  }

  private static String path(DocumentNode path) {
    if (!PATH.matcher(path.text()).matches()) {
      throw path.error("is not a path: " + path.text());
    }
    return path.text();
  }
}

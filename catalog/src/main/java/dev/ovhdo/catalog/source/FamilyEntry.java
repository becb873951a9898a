package dev.ovhdo.catalog.source;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Family;
import java.util.List;

/**
 * A line of a catalogue's index: enough to know whether a path may belong to the family without
 * reading it.
 *
 * @param version the branch of the API
 * @param path what the templates of all its routes begin with: {@code /dedicated/server}
 * @param routes how many routes it has
 */
public record FamilyEntry(ApiVersion version, String path, int routes) {

  /** The line for a family. */
  public static FamilyEntry of(Family family) {
    return new FamilyEntry(family.version(), family.path(), family.routes().size());
  }

  /** Returns the name of its file: {@code dedicated-server.json}, {@code v2-iam.json}. */
  public String file() {
    String name = path.substring(1).replace('/', '-') + ".json";
    return version == ApiVersion.V1 ? name : version.text() + "-" + name;
  }

  /** Returns the path as a caller writes it: {@code /v2/iam}, {@code /vps}. */
  public String root() {
    return version.prefix() + path;
  }

  /** Returns the parts of the path: {@code dedicated}, {@code server}. */
  public List<String> segments() {
    return List.of(path.substring(1).split("/", -1));
  }

  /**
   * Returns whether a path is the family's own or below it.
   *
   * @param other as a caller writes it, with {@code /v2} for the second version
   */
  public boolean covers(String other) {
    return other.startsWith(root())
        && (other.length() == root().length() || other.charAt(root().length()) == '/');
  }
}

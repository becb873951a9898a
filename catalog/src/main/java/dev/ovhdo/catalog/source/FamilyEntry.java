package dev.ovhdo.catalog.source;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Family;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the index of a catalogue, which shows without reading the family whether a path may
 * belong to it.
 *
 * @param version the version of the API
 * @param path the common beginning of the templates of its routes: {@code /dedicated/server}
 * @param routes the number of its routes
 * @param date the day on which the family was read from OVHcloud; null if the day is unknown
 */
public record FamilyEntry(ApiVersion version, String path, int routes, @Nullable LocalDate date) {

  /** Returns the entry for a family that was read on an unknown day. */
  public static FamilyEntry of(Family family) {
    return new FamilyEntry(family.version(), family.path(), family.keys().size(), null);
  }

  /** Returns a copy with another date. */
  public FamilyEntry withDate(LocalDate changed) {
    return new FamilyEntry(version, path, routes, changed);
  }

  /** Returns whether the date is later than that of another entry; an unknown date is never. */
  public boolean isNewerThan(FamilyEntry other) {
    return date != null && (other.date == null || date.isAfter(other.date));
  }

  /** Returns the file name of the family: {@code dedicated-server.json}, {@code v2-iam.json}. */
  public String file() {
    String name = path.substring(1).replace('/', '-') + ".json";
    return version == ApiVersion.V1 ? name : version.text() + "-" + name;
  }

  /** Returns the path with the prefix of the version: {@code /v2/iam}, {@code /vps}. */
  public String root() {
    return version.prefix() + path;
  }

  /** Returns the segments of the path: {@code dedicated}, {@code server}. */
  public List<String> segments() {
    return List.of(path.substring(1).split("/", -1));
  }

  /**
   * Returns whether a path is the path of the family or below it.
   *
   * @param other a path, with {@code /v2} for the second version
   */
  public boolean covers(String other) {
    return other.startsWith(root())
        && (other.length() == root().length() || other.charAt(root().length()) == '/');
  }
}

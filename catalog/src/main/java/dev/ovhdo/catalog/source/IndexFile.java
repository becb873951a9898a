package dev.ovhdo.catalog.source;

import dev.ovhdo.catalog.model.ApiVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The file format of the index of a catalogue: one line for each family. */
public final class IndexFile {
  /** The name of the index file in the folder of the families. */
  public static final String NAME = "index.json";

  private static final Comparator<FamilyEntry> ORDER =
      Comparator.comparing(FamilyEntry::version).thenComparing(FamilyEntry::path);

  private IndexFile() {}

  /**
   * Reads an index.
   *
   * @param source the name of the file for messages
   * @throws CatalogueFormatException if the bytes are not an index
   */
  static List<FamilyEntry> read(byte[] bytes, String source) {
    return CatalogueJson.read(
        bytes,
        source,
        root -> {
          List<FamilyEntry> entries = new ArrayList<>();
          for (JsonNode line : CatalogueJson.require(root, "families")) {
            entries.add(
                new FamilyEntry(
                    ApiVersion.parse(CatalogueJson.text(line, "version")),
                    CatalogueJson.text(line, "path"),
                    CatalogueJson.require(line, "routes").intValue(),
                    date(line)));
          }
          return List.copyOf(entries);
        });
  }

  private static @Nullable LocalDate date(JsonNode line) {
    return line.has("date") ? LocalDate.parse(CatalogueJson.text(line, "date")) : null;
  }

  /** Returns the bytes of an index, sorted. */
  static byte[] write(List<FamilyEntry> entries) {
    JsonLineWriter out = new JsonLineWriter();
    out.open("{\"families\":[");
    for (FamilyEntry entry : entries.stream().sorted(ORDER).toList()) {
      ObjectNode line = CatalogueJson.object();
      line.put("version", entry.version().text());
      line.put("path", entry.path());
      line.put("routes", entry.routes());
      LocalDate date = entry.date();
      if (date != null) {
        line.put("date", date.toString());
      }
      out.item(line.toString());
    }
    out.close("]}");
    return out.bytes();
  }
}

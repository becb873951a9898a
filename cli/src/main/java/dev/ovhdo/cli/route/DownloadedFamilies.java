package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.importer.ImportResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The families that were downloaded from an endpoint.
 *
 * @param roots all families of the index, selected or not
 * @param imports the selected families
 * @param missing selected families without a schema
 */
record DownloadedFamilies(
    Set<String> roots, List<ImportResult> imports, List<PublishedFamily> missing) {

  static DownloadedFamilies of(
      List<PublishedFamily> all, List<PublishedFamily> wanted, List<Optional<ImportResult>> read) {
    List<PublishedFamily> missing = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (read.get(i).isEmpty()) {
        missing.add(wanted.get(i));
      }
    }
    return new DownloadedFamilies(
        all.stream().map(PublishedFamily::root).collect(Collectors.toSet()),
        read.stream().flatMap(Optional::stream).toList(),
        missing);
  }

  /** Returns whether the index contains the family. */
  boolean publishes(FamilyEntry entry) {
    return roots.contains(entry.root());
  }
}

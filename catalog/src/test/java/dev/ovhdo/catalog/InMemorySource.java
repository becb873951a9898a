package dev.ovhdo.catalog;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.source.CatalogueSource;
import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.catalog.source.FamilyFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A source of families that are written in a test; records which families were read. */
public final class InMemorySource implements CatalogueSource {
  private final List<Family> families;
  private final List<String> read = Collections.synchronizedList(new ArrayList<>());

  private InMemorySource(List<Family> families) {
    this.families = families;
  }

  /** Returns a source of the families of these file contents. */
  public static InMemorySource of(String... texts) {
    List<Family> families = new ArrayList<>();
    for (String text : texts) {
      families.add(FamilyFile.read(text.getBytes(StandardCharsets.UTF_8), "by hand"));
    }
    return new InMemorySource(families);
  }

  @Override
  public List<FamilyEntry> index() {
    return families.stream().map(FamilyEntry::of).toList();
  }

  @Override
  public Family read(FamilyEntry entry) {
    read.add(entry.root());
    return families.stream()
        .filter(family -> FamilyEntry.of(family).equals(entry))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the roots of the families in the order of reading. */
  List<String> read() {
    return List.copyOf(read);
  }
}

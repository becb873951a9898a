package dev.ovhdo.catalog;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.source.CatalogueSource;
import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.catalog.source.FamilyFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source of families that are written in a test; records which families were read. */
public final class InMemorySource implements CatalogueSource {
  private final List<Family> families;
  private final @Nullable LocalDate date;
  private final List<String> read = Collections.synchronizedList(new ArrayList<>());

  private InMemorySource(List<Family> families, @Nullable LocalDate date) {
    this.families = families;
    this.date = date;
  }

  /** Returns a source of the families of these file contents. */
  public static InMemorySource of(String... texts) {
    List<Family> families = new ArrayList<>();
    for (String text : texts) {
      families.add(FamilyFile.read(text.getBytes(StandardCharsets.UTF_8), "by hand"));
    }
    return new InMemorySource(families, null);
  }

  /** Returns a source of the same families, read on this day. */
  InMemorySource dated(String day) {
    return new InMemorySource(families, LocalDate.parse(day));
  }

  @Override
  public List<FamilyEntry> index() {
    return families.stream()
        .map(FamilyEntry::of)
        .map(entry -> date == null ? entry : entry.withDate(date))
        .toList();
  }

  @Override
  public Family read(FamilyEntry entry) {
    read.add(entry.root());
    return families.stream()
        .filter(family -> family.root().equals(entry.root()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public boolean mayContain(FamilyEntry entry, List<String> words) {
    return families.stream()
        .filter(family -> family.root().equals(entry.root()))
        .allMatch(family -> FamilyFile.mayContain(FamilyFile.write(family), words));
  }

  /** Returns the roots of the families in the order of reading. */
  List<String> read() {
    return List.copyOf(read);
  }
}

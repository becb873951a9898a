package dev.ovhdo.importer;

import dev.ovhdo.importer.ImportNote.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the notes of an import. */
final class ImportNotes {
  private final Set<ImportNote> all = new LinkedHashSet<>();

  void add(Kind kind, ApiLocation location, String detail) {
    all.add(new ImportNote(kind, location.text(), detail));
  }

  void add(Kind kind, String where, String detail) {
    all.add(new ImportNote(kind, where, detail));
  }

  ImportReport report() {
    return new ImportReport(List.copyOf(all));
  }
}

package dev.ovhdo.importer;

import dev.ovhdo.importer.ImportNote.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects the notes of an import. */
final class ImportNotes {
  private final Set<ImportNote> all = new LinkedHashSet<>();

  void add(Kind kind, ApiLocation location, String detail) {
    all.add(new ImportNote(kind, location.text(), detail));
  }

  void add(Kind kind, String where, String detail) {
    all.add(new ImportNote(kind, where, detail));
  }

  /** Notes published names that differ in case only, and names that no route uses. */
  void addNames(Set<String> published, List<String> unused, String root) {
    Map<String, List<String>> groups = new TreeMap<>();
    for (String name : published) {
      groups.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(name);
    }
    groups.values().stream()
        .filter(group -> group.size() > 1)
        .forEach(group -> add(Kind.CASE, root, String.join(" ", group)));
    if (!unused.isEmpty()) {
      add(Kind.UNUSED, root, unused.size() + ": " + String.join(" ", unused));
    }
  }

  ImportReport report() {
    return new ImportReport(List.copyOf(all));
  }
}

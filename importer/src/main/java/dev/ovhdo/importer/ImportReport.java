package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The report of an import: everything that it changed or left out.
 *
 * @param notes the notes, in the order of the import
 */
public record ImportReport(List<ImportNote> notes) {

  /** Copies the list. */
  public ImportReport {
    notes = List.copyOf(notes);
  }

  /** Returns a report with one note. */
  static ImportReport of(Kind kind, String where, String detail) {
    return new ImportReport(List.of(new ImportNote(kind, where, detail)));
  }

  /** Compares families, and reports names that have different definitions. */
  static ImportReport across(List<Family> families) {
    Map<String, Map<Definition, List<String>>> meanings = new TreeMap<>();
    for (Family family : families) {
      for (Definition type : family.types().values()) {
        meanings
            .computeIfAbsent(type.name(), name -> new LinkedHashMap<>())
            .computeIfAbsent(type, definition -> new ArrayList<>())
            .add(family.root());
      }
    }
    List<ImportNote> notes = new ArrayList<>();
    meanings.forEach(
        (name, definitions) -> {
          if (definitions.size() > 1) {
            String roots =
                String.join(
                    " – ",
                    definitions.values().stream().map(list -> String.join(" ", list)).toList());
            notes.add(new ImportNote(Kind.DIFFERENT, name, roots));
          }
        });
    return new ImportReport(notes);
  }

  /** Returns a report with the notes of several reports, in their order. */
  static ImportReport of(List<ImportReport> reports) {
    return new ImportReport(reports.stream().flatMap(report -> report.notes.stream()).toList());
  }

  /** Returns the notes of a kind. */
  List<ImportNote> of(Kind kind) {
    return notes.stream().filter(note -> note.kind() == kind).toList();
  }

  /**
   * Returns the report as text: for each kind a heading with the number of notes, then a line for
   * each note.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Kind kind : Kind.values()) {
      List<ImportNote> some = of(kind);
      if (!some.isEmpty()) {
        text.append(kind.title()).append(" (").append(some.size()).append("):\n");
        some.forEach(note -> text.append("  ").append(note).append('\n'));
      }
    }
    return text.toString();
  }
}

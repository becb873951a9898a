package dev.ovhdo.catalog.importing;

import dev.ovhdo.catalog.importing.Remark.Kind;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Family;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The report of an import: everything that it changed or left out.
 *
 * @param remarks the notes, in the order of the import
 */
public record Report(List<Remark> remarks) {

  /** Copies the list. */
  public Report {
    remarks = List.copyOf(remarks);
  }

  /** Compares families, and reports names that have different definitions. */
  public static Report across(List<Family> families) {
    Map<String, Map<Definition, List<String>>> meanings = new TreeMap<>();
    for (Family family : families) {
      for (Definition type : family.types().values()) {
        meanings
            .computeIfAbsent(type.name(), name -> new LinkedHashMap<>())
            .computeIfAbsent(type, definition -> new ArrayList<>())
            .add(family.root());
      }
    }
    List<Remark> remarks = new ArrayList<>();
    meanings.forEach(
        (name, definitions) -> {
          if (definitions.size() > 1) {
            String roots =
                String.join(
                    " – ",
                    definitions.values().stream().map(list -> String.join(" ", list)).toList());
            remarks.add(new Remark(Kind.DIFFERENT, name, roots));
          }
        });
    return new Report(remarks);
  }

  /** Returns this report followed by another. */
  public Report plus(Report other) {
    List<Remark> all = new ArrayList<>(remarks);
    all.addAll(other.remarks);
    return new Report(all);
  }

  /** Returns the notes of a kind. */
  public List<Remark> of(Kind kind) {
    return remarks.stream().filter(remark -> remark.kind() == kind).toList();
  }

  /**
   * Returns the report as text: for each kind a heading with the number of notes, then a line for
   * each note.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Kind kind : Kind.values()) {
      List<Remark> some = of(kind);
      if (!some.isEmpty()) {
        text.append(kind.title()).append(" (").append(some.size()).append("):\n");
        some.forEach(remark -> text.append("  ").append(remark).append('\n'));
      }
    }
    return text.toString();
  }
}

package dev.ovhdo.catalog.importing;

import dev.ovhdo.catalog.importing.Remark.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the notes of an import. */
final class Remarks {
  private final Set<Remark> all = new LinkedHashSet<>();

  void add(Kind kind, Spot spot, String detail) {
    all.add(new Remark(kind, spot.text(), detail));
  }

  void add(Kind kind, String where, String detail) {
    all.add(new Remark(kind, where, detail));
  }

  Report report() {
    return new Report(List.copyOf(all));
  }
}

package dev.ovhdo.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown; all columns but the first contain figures. */
final class Table {
  private final StringBuilder text = new StringBuilder();

  Table(List<String> header) {
    row(header);
    List<String> rule = new ArrayList<>(Collections.nCopies(header.size(), "--:"));
    rule.set(0, "---");
    text.append(rule.stream().collect(Collectors.joining("|", "|", "|\n")));
  }

  void row(List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

package dev.ovhdo.cli.output;

import java.util.Set;

/** How a table shows the values of a column. Formats for programs do not depend on it. */
enum ColumnKind {
  /** As they are, never shortened: identifiers, addresses, numbers. */
  EXACT,
  /** Text that people write; shortened where space is short. */
  PROSE,
  /** States, which have colours. */
  STATE,
  /** Numbers of mebibytes; the name of the column ends in {@code Mb}. */
  MEGABYTES,
  /** Numbers of gigabytes; the name of the column ends in {@code Gb}. */
  GIGABYTES,
  /** Numbers of whole days until an end, which may be today; the name of the column is daysLeft. */
  DAYS_LEFT;

  /** The last names of paths to text that people write. */
  private static final Set<String> TEXTS =
      Set.of(
          "comment",
          "description",
          "error",
          "longName",
          "message",
          "origin",
          "reason",
          "summary",
          "target",
          "text",
          "zoneFileUrl");

  private static final Set<String> STATES = Set.of("powerState", "state", "status");

  /** Returns the kind of a column with this name and this path. */
  static ColumnKind of(String name, String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    if (name.endsWith("Mb")) {
      return MEGABYTES;
    } else if (name.endsWith("Gb")) {
      return GIGABYTES;
    } else if (name.equals("daysLeft")) {
      return DAYS_LEFT;
    } else if (STATES.contains(last)) {
      return STATE;
    }
    return TEXTS.contains(last) ? PROSE : EXACT;
  }

  /** Returns the name of a column without the unit, because the cells have it. */
  String withoutUnit(String name) {
    boolean unit = this == MEGABYTES || this == GIGABYTES;
    return unit && name.length() > 2 ? name.substring(0, name.length() - 2) : name;
  }
}

package dev.ovhdo.cli.output;

import java.util.Locale;

/**
 * A column of a result.
 *
 * @param name the name in formats for programs
 * @param path the path of the value in a row, see {@link Row#at}
 * @param kind how a table shows the values
 * @param spare whether a narrow terminal hides this column before the others
 */
record Column(String name, String path, ColumnKind kind, boolean spare) {
  /**
   * Parses a column.
   *
   * @param text a path, or {@code name=path}; the heading of {@code model.maxSpeed} is {@code MAX
   *     SPEED}
   */
  static Column parse(String text) {
    int equals = text.indexOf('=');
    if (equals >= 0) {
      return of(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }
    return of(text.strip());
  }

  /**
   * Parses a column that a command declares.
   *
   * @param text as for {@link #parse}; with a question mark at the end, a narrow terminal hides the
   *     column before the others
   */
  static Column declared(String text) {
    boolean spare = text.endsWith("?");
    Column column = parse(spare ? text.substring(0, text.length() - 1) : text);
    return new Column(column.name, column.path, column.kind, spare);
  }

  /** Returns the column for a path. */
  static Column of(String path) {
    return of(path, path);
  }

  private static Column of(String name, String path) {
    return new Column(name, path, ColumnKind.of(name, path), false);
  }

  /** Returns the heading in tables, which leaves out a unit that the cells have. */
  String heading() {
    String last = name.equals(path) ? name.substring(name.lastIndexOf('.') + 1) : name;
    return kind.withoutUnit(last)
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .toUpperCase(Locale.ROOT);
  }

  /** Returns the same column with another path. */
  Column withPath(String found) {
    return new Column(name, found, ColumnKind.of(name, found), spare);
  }

  /**
   * Returns the same column for rows that contain only the selected values, under their column
   * names.
   */
  Column ofSelected() {
    return new Column(name, name, kind, spare);
  }
}

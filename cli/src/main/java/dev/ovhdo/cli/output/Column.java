package dev.ovhdo.cli.output;

import java.util.Locale;

/**
 * A column of a result.
 *
 * @param name the name in formats for programs
 * @param path the path of the value in a row, see {@link Row#at}
 * @param heading the heading in tables
 */
record Column(String name, String path, String heading) {
  /**
   * Parses a column.
   *
   * @param text a path, or {@code name=path}; the heading of {@code model.maxSpeed} is {@code MAX
   *     SPEED}
   */
  static Column parse(String text) {
    int equals = text.indexOf('=');
    if (equals >= 0) {
      String name = text.substring(0, equals).strip();
      return new Column(name, text.substring(equals + 1).strip(), heading(name));
    }
    return of(text.strip());
  }

  /** Returns the column for a path. */
  static Column of(String path) {
    return new Column(path, path, heading(path.substring(path.lastIndexOf('.') + 1)));
  }

  private static String heading(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toUpperCase(Locale.ROOT);
  }

  /**
   * Returns the same column for rows that contain only the selected values, under their column
   * names.
   */
  Column ofSelected() {
    return new Column(name, name, heading);
  }
}

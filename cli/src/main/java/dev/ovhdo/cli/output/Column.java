package dev.ovhdo.cli.output;

import java.util.Locale;

/**
 * A column of a table.
 *
 * @param title what stands above it
 * @param path which value of a row it shows, see {@link Row#at}
 */
public record Column(String title, String path) {
  /**
   * Reads a column.
   *
   * @param text a path, or {@code title=path}; {@code displayName} is titled {@code DISPLAY NAME}
   */
  static Column parse(String text) {
    int equals = text.indexOf('=');
    if (equals >= 0) {
      return new Column(text.substring(0, equals), text.substring(equals + 1));
    }
    String last = text.substring(text.lastIndexOf('.') + 1);
    return new Column(
        last.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toUpperCase(Locale.ROOT), text);
  }
}

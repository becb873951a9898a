package dev.ovhdo.cli.completion;

import dev.ovhdo.cli.names.NameKind;
import java.util.List;

/**
 * Where the values of a parameter come from.
 *
 * @param text the sources for the scripts, separated by semicolons: {@code v:a,b} are values,
 *     {@code n:vps} the names of a kind, {@code n:image:0} the names of a kind that belong to the
 *     argument with this index, {@code columns}, {@code files}, {@code profiles}, {@code route} and
 *     {@code task}; empty for a free text
 */
record ValueSource(String text) {
  /** Any text of the user: a shell completes nothing. */
  static final ValueSource FREE_TEXT = new ValueSource("");

  /** Names of files. */
  static final ValueSource FILES = new ValueSource("files");

  /** The profiles of the configuration. */
  static final ValueSource PROFILES = new ValueSource("profiles");

  /** The columns of the command, separated by commas. */
  static final ValueSource COLUMNS = new ValueSource("columns");

  /** A method, or a path of the API, segment by segment, with the ids of the account. */
  static final ValueSource ROUTE = new ValueSource("route");

  /** A task reference, part by part. */
  static final ValueSource TASK = new ValueSource("task");

  /** Returns a source of these values. */
  static ValueSource choices(List<String> values) {
    return new ValueSource("v:" + String.join(",", values));
  }

  /** Returns a source of these values. */
  static ValueSource choices(String... values) {
    return choices(List.of(values));
  }

  /** Returns a source of the names of a kind. */
  static ValueSource names(NameKind kind) {
    return new ValueSource("n:" + kind.text());
  }

  /** Returns a source of the names that belong to the first argument. */
  static ValueSource namesOfFirst(NameKind kind) {
    return new ValueSource("n:" + kind.text() + ":0");
  }

  /** Returns a source of the values of both. */
  ValueSource or(ValueSource other) {
    return new ValueSource(text + ";" + other.text);
  }
}

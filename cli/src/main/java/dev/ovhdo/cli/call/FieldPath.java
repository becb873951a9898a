package dev.ovhdo.cli.call;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses the key of a field: {@code a.b} is the property b of a, {@code a[]} an item of the list a,
 * {@code a[].b} the property b of an item. A name with dots or other special characters is written
 * in brackets: {@code [creationDate.from]}, {@code a[b.c]}.
 */
final class FieldPath {
  /** The step that stands for an item of a list. A name is never empty. */
  static final String ITEM = "";

  private final Field field;
  private final String key;
  private final List<String> steps = new ArrayList<>();
  private int at;

  private FieldPath(Field field) {
    this.field = field;
    this.key = field.key();
  }

  /**
   * Returns the steps from the outermost object to the value: names and {@link #ITEM}. The first
   * step is a name, and two items never follow each other.
   *
   * @throws dev.ovhdo.cli.failure.CommandException if the key is invalid
   */
  static List<String> steps(Field field) {
    FieldPath reading = new FieldPath(field);
    reading.read();
    return List.copyOf(reading.steps);
  }

  private void read() {
    if (key.startsWith("[")) {
      bracket();
    } else {
      name();
    }
    while (at < key.length()) {
      if (key.charAt(at) == '.') {
        at++;
        name();
      } else if (key.charAt(at) == '[') {
        bracket();
      } else {
        throw field.usageError("has '" + key.charAt(at) + "' where a dot or a bracket is expected");
      }
    }
  }

  private void name() {
    int end = at;
    while (end < key.length() && ".[]".indexOf(key.charAt(end)) < 0) {
      end++;
    }
    if (end < key.length() && key.charAt(end) == ']') {
      throw unbalanced();
    }
    if (end == at) {
      throw field.usageError("contains an empty name");
    }
    steps.add(key.substring(at, end));
    at = end;
  }

  private void bracket() {
    int end = key.indexOf(']', at);
    if (end < 0) {
      throw unbalanced();
    }
    String name = key.substring(at + 1, end);
    if (name.equals(ITEM) && steps.isEmpty()) {
      throw field.usageError("contains an empty name");
    }
    if (name.equals(ITEM) && steps.get(steps.size() - 1).equals(ITEM)) {
      throw field.usageError("is a list within a list: write the JSON to a file and use --input");
    }
    steps.add(name);
    at = end + 1;
  }

  private RuntimeException unbalanced() {
    return field.usageError("has an unbalanced bracket");
  }
}

package dev.ovhdo.cli.call;

import java.util.ArrayList;
import java.util.List;

/**
 * The key of a field, taken apart: {@code a.b} is b within a, {@code a[]} an item of the list a,
 * {@code a[].b} the property b of one. A name with dots or other signs stands in brackets: {@code
 * [creationDate.from]}, {@code a[b.c]}.
 */
final class FieldKey {
  /** In place of a name: an item of the list. No name is empty. */
  static final String ITEM = "";

  private final Field field;
  private final String key;
  private final List<String> steps = new ArrayList<>();
  private int at;

  private FieldKey(Field field) {
    this.field = field;
    this.key = field.key();
  }

  /**
   * Returns the way to the value, from the outside in: names, and {@link #ITEM}. It begins with a
   * name, and no item follows an item.
   *
   * @throws dev.ovhdo.cli.session.CommandException if the key makes no sense
   */
  static List<String> steps(Field field) {
    FieldKey reading = new FieldKey(field);
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
        throw field.wrong("has '" + key.charAt(at) + "' where a dot or a bracket should be");
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
      throw field.wrong("has an empty name in it");
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
      throw field.wrong("has an empty name in it");
    }
    if (name.equals(ITEM) && steps.get(steps.size() - 1).equals(ITEM)) {
      throw field.wrong("is a list within a list: write that JSON into a file, for --input");
    }
    steps.add(name);
    at = end + 1;
  }

  private RuntimeException unbalanced() {
    return field.wrong("has a bracket without its other half");
  }
}

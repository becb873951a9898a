package dev.ovhdo.cli.classic;

import java.util.function.Function;

/** Formats the text of the classic commands. */
final class Lines {
  private Lines() {}

  /** Returns a line for each item, each with a line feed. */
  static <T> String of(Iterable<T> things, Function<? super T, String> line) {
    StringBuilder text = new StringBuilder();
    things.forEach(thing -> text.append(line.apply(thing)).append('\n'));
    return text.toString();
  }
}

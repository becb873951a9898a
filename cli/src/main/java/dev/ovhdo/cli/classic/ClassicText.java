package dev.ovhdo.cli.classic;

import java.util.function.Function;

/** Formats the text of the classic commands. */
final class ClassicText {
  private ClassicText() {}

  /** Returns a line for each item, each with a line feed. */
  static <T> String lines(Iterable<T> things, Function<? super T, String> line) {
    StringBuilder text = new StringBuilder();
    things.forEach(thing -> text.append(line.apply(thing)).append('\n'));
    return text.toString();
  }
}

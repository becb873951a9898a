package dev.ovhdo.cli.classic;

import java.util.function.Function;

/** One line for each of several things. */
final class Lines {
  private Lines() {}

  /** Returns the lines, each one ended. */
  static <T> String of(Iterable<T> things, Function<? super T, String> line) {
    StringBuilder text = new StringBuilder();
    things.forEach(thing -> text.append(line.apply(thing)).append('\n'));
    return text.toString();
  }
}

package dev.ovhdo.cli.classic;

import java.util.function.Function;

/** Formats the text of the classic commands. */
final class ClassicText {
  private static final int COLUMN_WIDTH = 30;

  private ClassicText() {}

  /** Returns a line for each item, each with a line feed. */
  static <T> String lines(Iterable<T> items, Function<? super T, String> line) {
    StringBuilder text = new StringBuilder();
    items.forEach(item -> text.append(line.apply(item)).append('\n'));
    return text.toString();
  }

  /**
   * Pads a text to 30 characters, counted as Unicode code points. A longer text is not cut: the
   * rest of the line moves to the right.
   */
  static String column(String text) {
    int missing = COLUMN_WIDTH - text.codePointCount(0, text.length());
    return text + " ".repeat(Math.max(0, missing));
  }
}

package dev.ovhdo.cli.classic;

/** Columns of a fixed width; a longer text is not cut, it pushes the rest to the right. */
final class Column {
  private static final int WIDTH = 30;

  private Column() {}

  /** Pads to 30 characters, counted as people do and not in Java's halves of surrogate pairs. */
  static String of(String text) {
    int missing = WIDTH - text.codePointCount(0, text.length());
    return text + " ".repeat(Math.max(0, missing));
  }
}

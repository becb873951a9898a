package dev.ovhdo.cli.classic;

/** Pads columns to a fixed width; a longer text is not cut and moves the rest to the right. */
final class Column {
  private static final int WIDTH = 30;

  private Column() {}

  /** Pads to 30 characters, counted as Unicode code points. */
  static String of(String text) {
    int missing = WIDTH - text.codePointCount(0, text.length());
    return text + " ".repeat(Math.max(0, missing));
  }
}
